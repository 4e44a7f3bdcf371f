import type { Severity } from '../../../model/result.ts'
import type { LinkKind } from '../document/link.ts'
import type { Suspect } from '../walk/facts/walk-facts.ts'

/** Nobody who reads the page comes across these. */
const unseen = new Set<LinkKind>([
  'canonical',
  'alternate',
  'relation',
  'prefetch',
  'structured-data',
  'citation',
])

/** What browsers show without it, or load over https by themselves. */
const mild = new Set<LinkKind>(['image', 'icon', 'media', 'css-image'])

export function severityOf(suspect: Suspect): Severity {
  const { problem, certain, fault, parents, reason } = suspect
  const all = (kinds: ReadonlySet<LinkKind>) =>
    parents.length > 0 && parents.every(({ kind }) => kinds.has(kind))
  switch (problem) {
    case 'broken-link':
    case 'timeout':
    case 'redirect-loop':
    case 'invalid-url':
    case 'soft-404':
      return all(unseen) ? 'warning' : 'error'
    case 'incomplete-body':
      // Browsers leave out what is too much.
      return fault === 'wrong-length' || fault === 'too-large' ? 'warning' : 'error'
    case 'wrong-type':
      return ['script', 'module', 'style', 'image', 'font'].includes(suspect.expected ?? '')
        ? 'error'
        : 'warning'
    case 'soft-error':
      return reason?.startsWith('template') ? 'warning' : 'error'
    case 'broken-fragment':
      return certain ? 'warning' : 'info'
    case 'mixed-content':
      return all(mild) ? 'warning' : 'error'
    case 'empty-body':
    case 'redirect-chain':
    case 'production-link':
    case 'flaky':
    case 'not-crawled':
      return 'warning'
    default:
      return problem satisfies never
  }
}
