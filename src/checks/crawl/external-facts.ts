import type { Stage } from '../../model/stage.ts'
import { checkExternals } from './externals/check-externals.ts'
import { externalLimits } from './externals/external-limits.ts'
import type { ExternalResult } from './externals/external-result.ts'
import type { ExternalFacts, Place } from './facts.ts'
import { matchesAny } from './matches-any.ts'
import { undecidedOf } from './undecided-of.ts'
import type { ExternalLink } from './walk/facts/walk-facts.ts'

export interface ExternalSettings {
  /** False: no other site is asked at all. */
  isWanted: boolean
  ignore: readonly string[]
  /** By URL, the places in Markdown that name it. */
  places: ReadonlyMap<string, readonly Place[]>
  timeMs: number
  cache?: { file: string; maxAgeMs: number } | undefined
}

const mostBroken = 2000

/** Asks every link that leaves the site, or the repository's Markdown, once. Ends when the time is over. */
export async function externalFacts(
  stage: Stage,
  links: readonly ExternalLink[],
  { isWanted, ignore, places, timeMs, cache }: ExternalSettings,
): Promise<ExternalFacts> {
  const byUrl = new Map(links.map((link) => [link.url, link]))
  const found = [...new Set([...byUrl.keys(), ...places.keys()])]
  const urls = isWanted ? found.filter((url) => !matchesAny(ignore, url)) : []
  const { results, incomplete, cacheTrouble } = await checkExternals({
    urls,
    program: stage.program,
    env: process.env,
    signal: stage.signal,
    limits: { ...externalLimits, totalMs: timeMs },
    allow: stage.allowHosts,
    ...(cache === undefined ? {} : { cache }),
    onProgress: ({ done, total, broken }) =>
      stage.log.progress(`${done} of ${total} links that leave the site · ${broken} broken`),
  })
  if (cacheTrouble !== undefined) {
    stage.log.warn(`Good links were not kept for the next run: ${cacheTrouble}`)
  }
  const broken = [...results.values()].filter(({ verdict }) => verdict === 'broken')
  const undecided = [...results.values()].filter(({ verdict }) => verdict === 'undecided')
  broken.sort((one, other) => (one.url < other.url ? -1 : 1))
  return {
    found: found.length,
    checked: results.size - undecided.length,
    skipped: found.length - urls.length,
    broken: broken.slice(0, mostBroken).map((result) => {
      return brokenOf(result, byUrl.get(result.url), places.get(result.url))
    }),
    unlisted: Math.max(0, broken.length - mostBroken),
    undecided: undecidedOf(undecided),
    ...(incomplete === undefined ? {} : { ended: incomplete }),
  }
}

function brokenOf(
  { url, status, reason }: ExternalResult,
  link: ExternalLink | undefined,
  places: readonly Place[] | undefined,
): ExternalFacts['broken'][number] {
  const { parentCount = 0, parents = [] } = link ?? {}
  return {
    url: url.slice(0, 2000),
    status,
    ...(reason === undefined ? {} : { reason }),
    parentCount,
    parents,
    ...(places === undefined ? {} : { places: [...places] }),
  }
}
