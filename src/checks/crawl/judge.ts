import type { Observation } from '../../model/check.ts'
import type { Finding, Severity } from '../../model/result.ts'
import { count } from '../../model/units.ts'
import type { BrokenTarget, CrawlFacts } from './facts.ts'
import type { CrawlOptions } from './options.ts'

/** One finding per broken target. */
export function judge(observed: Observation<CrawlFacts>, options: CrawlOptions): Finding[] {
  return observed.facts.broken.map((target) => ({
    rule: `crawl/${rule(target)}`,
    severity: severity(target, options),
    subject: target.url,
    message:
      target.parentCount === 0
        ? answer(target)
        : `${answer(target)}, linked from ${count(target.parentCount, 'page')}`,
    evidence: evidence(target),
  }))
}

function rule(target: BrokenTarget): string {
  if (target.external) return 'external-link'
  return target.fragment ? 'broken-fragment' : 'broken-link'
}

function severity(target: BrokenTarget, options: CrawlOptions): Severity {
  if (!target.external) return target.fragment ? 'warning' : 'error'
  // Other sites block robots, limit rates and have bad days; only these answers say that the link is dead.
  const dead = target.status === 404 || target.status === 410 || noSuchHost(target)
  if (!dead || target.fragment) return 'info'
  return options.external === 'error' ? 'error' : 'warning'
}

function noSuchHost(target: BrokenTarget): boolean {
  return target.status === 0 && /ENOTFOUND/.test(target.reason ?? '')
}

function answer(target: BrokenTarget): string {
  if (target.fragment) return 'the page lacks the fragment'
  if (target.invalid) return 'is no valid URL'
  if (target.status >= 200 && target.status < 300) return 'its answer cannot be read to its end'
  return target.status === 0 ? 'gives no answer' : `answers ${target.status}`
}

function evidence(target: BrokenTarget): string[] {
  const more = target.parentCount - target.parents.length
  return [
    ...(target.reason !== undefined && !target.fragment ? [target.reason] : []),
    ...target.parents.map(({ page, text }) =>
      text === undefined ? `on ${page}` : `on ${page}, link text "${text}"`,
    ),
    ...(more > 0 ? [`and on ${count(more, 'more page', 'more pages')}`] : []),
  ]
}
