import type { Located } from '../facts.ts'
import type { CrawlOptions } from '../options.ts'
import type { Suspect } from '../walk/facts/walk-facts.ts'
import { isInLayout, layoutWords } from './layout.ts'
import { linkedFrom, parentLines } from './parents.ts'
import { severityOf } from './severity-of.ts'
import type { CrawlFinding } from '../rules.ts'

/** What a suspect amounts to; undefined where the options allow it, or where it stands in `incomplete`. */
export function suspectFinding(
  suspect: Suspect & Located,
  pages: number,
  options: CrawlOptions,
): CrawlFinding | undefined {
  const { problem, url, hops, parents, parentCount, reason, suggestion, where } = suspect
  if (problem === 'not-crawled') return undefined
  if (problem === 'redirect-chain' && hops.length - 1 <= options['max-redirects']) return undefined
  const from = isInLayout(suspect, pages)
    ? `, ${layoutWords(suspect, pages)}`
    : linkedFrom(parentCount)
  return {
    rule: `crawl/${problem}`,
    severity: severityOf(suspect),
    subject: url,
    message: `${messageOf(suspect)}${from}`,
    ...(where ? { where } : {}),
    evidence: [
      ...(reason === undefined ? [] : [reason]),
      ...(hops.length === 0
        ? []
        : [hops.map((hop) => `${hop.url} (${hop.status || 'not asked'})`).join(' → ')]),
      ...parentLines(parents, parentCount),
      ...(suggestion === undefined ? [] : [`the nearest that exists: ${suggestion}`]),
    ],
  }
}

const bodies: Partial<Record<NonNullable<Suspect['fault']>, string>> = {
  truncated: 'its answer is cut off before its end',
  'wrong-length': 'its answer has another length than it says',
  'bad-compression': 'its answer cannot be unpacked',
  stalled: 'its answer stops before its end',
  slow: 'its answer drips and does not come to its end in time',
  'too-large': 'its answer is too large to be read to its end',
}

function messageOf(suspect: Suspect): string {
  const { problem, status, fault, certain, expected, attempts, parents } = suspect
  switch (problem) {
    case 'broken-link':
      return status === 0 ? 'gives no answer' : `answers ${status}`
    case 'timeout':
      return 'gives no answer in time'
    case 'incomplete-body':
      return bodies[fault ?? 'truncated'] ?? 'its answer cannot be read to its end'
    case 'empty-body':
      return `answers ${status} with nothing in it`
    case 'broken-fragment':
      return certain
        ? 'the page lacks the fragment'
        : 'the page lacks the fragment, unless a script adds it'
    case 'redirect-loop':
      return 'redirects in a circle'
    case 'redirect-chain':
      return 'redirects more often than it should'
    case 'wrong-type':
      return `is no ${expected ?? 'page'} although one is expected`
    case 'soft-404':
      return 'is a page of "not found" although its status says that all is well'
    case 'soft-error':
      return 'shows an error although its status says that all is well'
    case 'invalid-url':
      return 'is no valid URL'
    case 'mixed-content':
      return parents.every(({ kind }) => kind === 'form')
        ? 'gets without encryption what is filled in on an encrypted page'
        : 'is loaded without encryption into an encrypted page'
    case 'production-link':
      return 'leads away from the site under test'
    case 'flaky':
      return `answered well only at attempt ${attempts}`
    case 'not-crawled':
      return 'could not be checked'
    default:
      return problem satisfies never
  }
}
