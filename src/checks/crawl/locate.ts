import type { Stage } from '../../model/stage.ts'
import { findSource } from './externals/source/find-source.ts'
import type { CrawlFacts, Located } from './facts.ts'
import type { Parent } from './walk/facts/walk-facts.ts'

/** Milliseconds for the search. */
const searchMs = 20_000
/** Too common to have one place. */
const common = new Set(['', '/', '#', '.', './'])

/**
 * The facts with the file and line of the repository that each broken link comes from. Without a checkout, and
 * for what is not found in it in time, nothing is added.
 */
export async function locate(
  stage: Stage,
  top: string | undefined,
  facts: CrawlFacts,
): Promise<CrawlFacts> {
  const { site, external } = facts
  const titles = new Map(site.pageList.map(({ url, title }) => [url, title ?? '']))
  const hints = new Map<string, string>()
  for (const { parents } of [...site.suspects, ...external.broken]) {
    const parent = written(parents)
    if (!parent?.raw || hints.has(parent.raw)) continue
    hints.set(parent.raw, `${titles.get(parent.page) ?? ''} ${parent.page} ${parent.text ?? ''}`)
  }
  if (top === undefined || hints.size === 0) return facts
  const found = await findSource({
    root: top,
    hrefs: [...hints.keys()],
    pageHints: hints,
    env: process.env,
    signal: AbortSignal.any([stage.signal, AbortSignal.timeout(searchMs)]),
  }).catch(() => new Map<string, never>())
  const withPlace = <T extends Located & { parents: Parent[] }>(suspect: T): T => {
    const place = found.get(written(suspect.parents)?.raw ?? '')
    return place ? { ...suspect, where: { file: place.file, line: place.line } } : suspect
  }
  return {
    ...facts,
    site: { ...site, suspects: site.suspects.map(withPlace) },
    external: { ...external, broken: external.broken.map(withPlace) },
  }
}

function written(parents: readonly Parent[]): Parent | undefined {
  return parents.find(({ raw }) => raw !== undefined && !common.has(raw))
}
