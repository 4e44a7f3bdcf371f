import { count } from '../../../model/units.ts'
import type { Undecided } from '../facts.ts'
import type { CrawlFinding } from '../rules.ts'

/** Links that leave the site and could not be checked: other sites keep robots out and have bad days. */
export function undecidedFinding({ reason, count: links, samples }: Undecided): CrawlFinding {
  return {
    rule: 'crawl/external-link',
    severity: 'info',
    subject: reason,
    message: `could not check ${count(links, 'link that leaves', 'links that leave')} the site`,
    evidence: samples,
  }
}
