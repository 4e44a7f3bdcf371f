import { matchesWildcard } from '../../../model/wildcard.ts'
import type { Assertion } from '../assertions/assertion.ts'
import type { AuditedPage, AuditFacts } from '../facts.ts'
import { type Judged, judgePage } from './judge-page.ts'

/** How an assertion does on a page. */
export interface Verdict extends Judged {
  assertion: Assertion
  page: AuditedPage
}

/** Every assertion on every page that it is about; none of an audit that is off. */
export function verdictsOf(facts: AuditFacts, own: readonly Assertion[]): Verdict[] {
  return allAssertions(facts, own)
    .filter((assertion) => !isOff(facts, assertion))
    .flatMap((assertion) =>
      facts.pages
        .filter((page) => isAbout(assertion, page))
        .map((page) => ({ assertion, page, ...judgePage(assertion, page) })),
    )
}

/** Those of rehearse.yml, and those of a lighthouserc file. */
export function allAssertions({ imported }: AuditFacts, own: readonly Assertion[]): Assertion[] {
  return [...own, ...(imported?.assertions ?? [])]
}

export function isOff({ off }: AuditFacts, { of }: Assertion): boolean {
  return of.kind === 'audit' && off.some(({ audit }) => audit === of.audit)
}

/** Whether the page is one that the assertion names, by its path or by its shape. */
export function isAbout({ page: named }: Assertion, { path, shape }: AuditedPage): boolean {
  return named === undefined || [path, shape].some((text) => matchesWildcard(named, text))
}
