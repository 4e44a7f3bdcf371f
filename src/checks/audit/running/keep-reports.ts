import { createHash } from 'node:crypto'
import { mapTexts } from '../../../model/map-texts.ts'
import type { Stage } from '../../../model/stage.ts'
import type { AuditedPage } from '../facts.ts'

/** Larger results are not kept: a report of it would open in no browser. */
const mostCharacters = 8_000_000

/** Keeps Lighthouse's own report of a run and its result, without secrets; nothing of one that is too large. */
export async function keepReports(
  stage: Pick<Stage, 'save' | 'hide'>,
  path: string,
  text: string,
): Promise<AuditedPage['kept']> {
  if (text.length > mostCharacters) return {}
  // Names of the site are no names of files.
  const name = createHash('sha256').update(path).digest('hex').slice(0, 16)
  const result = mapTexts<unknown>(JSON.parse(text), (part) => stage.hide(part))
  const { ReportGenerator } = await import('lighthouse/report/generator/report-generator.js')
  const html = ReportGenerator.generateReportHtml(result)
  return {
    html: await stage.save(`${name}.html`, Buffer.from(html)),
    json: await stage.save(`${name}.json`, Buffer.from(JSON.stringify(result))),
  }
}
