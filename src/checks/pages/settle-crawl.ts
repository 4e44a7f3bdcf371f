import type { Observation } from '../../model/check.ts'
import type { Settled } from '../../model/result.ts'
import type { PagesFacts } from './facts.ts'

/** What the crawl could not be sure of without a browser: fragments that a script may add. */
export function settleCrawl({ facts: { fragments } }: Observation<PagesFacts>): Settled[] {
  return fragments
    .filter(({ state }) => state !== 'open')
    .map(({ url }) => ({ rule: 'crawl/broken-fragment', subject: url }))
}
