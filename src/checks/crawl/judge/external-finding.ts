import type { BrokenExternal } from '../facts.ts'
import type { CrawlOptions } from '../options.ts'
import { linkedFrom, parentLines } from './parents.ts'
import { placeLine } from './place-line.ts'
import type { CrawlFinding } from '../rules.ts'

/** A link that leaves the site and is dead for certain. */
export function externalFinding(link: BrokenExternal, { external }: CrawlOptions): CrawlFinding {
  const { url, status, reason, parents, parentCount, places = [] } = link
  const where = link.where ?? places[0]
  const answer = status === 0 ? 'gives no answer' : `answers ${status}`
  const from = parentCount > 0 ? linkedFrom(parentCount) : ', named in Markdown'
  return {
    rule: 'crawl/external-link',
    severity: external === 'error' ? 'error' : 'warning',
    subject: url,
    message: `${answer}${from}`,
    ...(where ? { where } : {}),
    evidence: [
      ...(reason === undefined ? [] : [reason]),
      ...parentLines(parents, parentCount),
      ...places.map(placeLine),
    ],
  }
}
