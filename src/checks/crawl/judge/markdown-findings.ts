import type { Severity } from '../../../model/result.ts'
import { count } from '../../../model/units.ts'
import type { DeadSource } from '../facts.ts'
import { placeLine } from './place-line.ts'
import type { CrawlFinding } from '../rules.ts'

const mostPlaces = 10

const words: Record<DeadSource['problem'], string> = {
  'no-file': 'is no file of the repository',
  'no-heading': 'the file has no such heading',
  'no-url': 'is no valid URL',
}

/** One finding per target that links in Markdown name in vain. */
export function markdownFindings(dead: readonly DeadSource[]): CrawlFinding[] {
  const groups = Map.groupBy(dead, ({ problem, target }) => `${problem} ${target}`)
  return [...groups.values()].flatMap((links) => {
    const [first] = links
    return first ? [findingOf(first, links)] : []
  })
}

function findingOf(
  { problem, target, file, line }: DeadSource,
  links: readonly DeadSource[],
): CrawlFinding {
  const certain = links.some((link) => link.certain)
  const more = links.length - mostPlaces
  return {
    rule: 'crawl/markdown-link',
    severity: severityOf(problem, certain),
    subject: target.slice(0, 2000),
    message: `${words[problem]}${certain ? '' : ', unless a site generator makes it'}`,
    where: { file, ...(line === undefined ? {} : { line }) },
    evidence: [
      ...links.slice(0, mostPlaces).map(placeLine),
      ...(more > 0 ? [`and in ${count(more, 'more place')}`] : []),
    ],
  }
}

function severityOf(problem: DeadSource['problem'], certain: boolean): Severity {
  if (!certain) return 'info'
  return problem === 'no-heading' ? 'warning' : 'error'
}
