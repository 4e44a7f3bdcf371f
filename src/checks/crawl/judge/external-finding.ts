import type { Finding, Severity } from '../../../model/result.ts'
import type { BrokenExternal } from '../facts.ts'
import type { CrawlOptions } from '../options.ts'
import { linkedFrom, parentLines } from './parents.ts'

/** A link that leaves the site and did not answer as it should. */
export function externalFinding(link: BrokenExternal, options: CrawlOptions): Finding {
  const { url, status, reason, parents, parentCount } = link
  const answer = status === 0 ? 'gives no answer' : `answers ${status}`
  return {
    rule: 'crawl/external-link',
    severity: severityOf(link, options),
    subject: url,
    message: `${answer}${linkedFrom(parentCount)}`,
    evidence: [...(reason === undefined ? [] : [reason]), ...parentLines(parents, parentCount)],
  }
}

/** Other sites block robots, limit rates and have bad days; only these answers say that the link is dead. */
function severityOf({ status, reason }: BrokenExternal, options: CrawlOptions): Severity {
  const isGone = status === 404 || status === 410
  const noSuchHost = status === 0 && /ENOTFOUND/.test(reason ?? '')
  if (!isGone && !noSuchHost) return 'info'
  return options.external === 'error' ? 'error' : 'warning'
}
