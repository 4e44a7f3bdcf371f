import type { Observation } from '../../model/check.ts'
import { count } from '../../model/units.ts'
import { externalFinding } from './judge/external-finding.ts'
import { undecidedFinding } from './judge/undecided-finding.ts'
import { markdownFindings } from './judge/markdown-findings.ts'
import { suspectFinding } from './judge/suspect-finding.ts'
import type { CrawlFacts } from './facts.ts'
import type { CrawlOptions } from './options.ts'
import type { NotCrawled } from './walk/facts/walk-facts.ts'
import type { Trap } from './walk/traps/trap-watch.ts'
import type { CrawlFinding } from './rules.ts'

/** One finding per target and problem, one per reason for which others could not be asked, one per trap, and one per reason for which URLs were left out. */
export function judge(observed: Observation<CrawlFacts>, options: CrawlOptions): CrawlFinding[] {
  const { site, external, markdown } = observed.facts
  return [
    ...site.suspects
      .map((suspect) => suspectFinding(suspect, site.pages, options))
      .filter((finding) => finding !== undefined),
    ...external.broken.map((link) => externalFinding(link, options)),
    ...external.undecided.map(undecidedFinding),
    ...markdownFindings(markdown?.dead ?? []),
    ...site.traps.map(trapFinding),
    ...(site.unretried > 0 ? [unretried(site.unretried)] : []),
    ...site.notCrawled.map(leftOut).filter((finding) => finding !== undefined),
  ]
}

const whys: Record<Trap['why'], string> = {
  endless: 'makes more of its own URLs without end',
  'repeated-segments': 'repeat the same segments again and again',
  'long-path': 'are longer than anybody writes',
}

function trapFinding({ family, why, visited, cut, samples }: Trap): CrawlFinding {
  const after = visited > 0 ? ` after ${count(visited, 'visit')}` : ''
  return {
    rule: 'crawl/trap',
    severity: 'info',
    subject: family,
    message: `${whys[why]}; ${count(cut, 'URL')} left out${after}`,
    evidence: samples,
  }
}

function unretried(times: number): CrawlFinding {
  return {
    rule: 'crawl/not-crawled',
    severity: 'info',
    subject: 'retries',
    message: `${count(times, 'failed request')} not repeated: too many fail`,
  }
}

/** What the crawl says of itself stands in `incomplete`; a pattern that the user gave needs no words. */
const untold = new Set<NotCrawled['reason']>(['ignored', 'trap', 'failed', 'max-time', 'aborted'])

function leftOut({ reason, count: left, samples }: NotCrawled): CrawlFinding | undefined {
  if (untold.has(reason)) return undefined
  if (reason === 'robots') {
    return {
      rule: 'crawl/not-crawled',
      severity: 'info',
      subject: reason,
      message: `${count(left, 'URL')} left out: robots.txt keeps crawlers from ${left === 1 ? 'it' : 'them'}`,
      evidence: samples,
    }
  }
  const what =
    reason === 'document-limits'
      ? `${count(left, 'document')} could not be read in full`
      : `${count(left, 'URL')} left out: the limit ${reason} was reached`
  return {
    rule: 'crawl/not-crawled',
    severity: 'warning',
    subject: reason,
    message: what,
    evidence: samples,
  }
}
