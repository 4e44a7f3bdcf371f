import type { Assertion } from '../assertions/assertion.ts'
import { isNoisy } from '../assertions/assertion.ts'
import type { AuditedPage, AuditFacts } from '../facts.ts'
import type { AuditFinding } from '../rules.ts'
import { allAssertions, isAbout, isOff, type Verdict, verdictsOf } from './verdicts-of.ts'

/** One finding for each assertion and page on which it does not hold, and for each that judges nothing. */
export function assertionFindings(facts: AuditFacts, own: readonly Assertion[]): AuditFinding[] {
  const broken = verdictsOf(facts, own).filter(({ state }) => state === 'broken')
  return [...broken.map(finding), ...idle(facts, own)]
}

function finding({ assertion, page, told }: Verdict): AuditFinding {
  const { of, severity, text } = assertion
  const stumble = of.kind === 'audit' ? page.stumbles.find(({ id }) => id === of.audit) : undefined
  return {
    rule: ruleOf(assertion),
    severity,
    subject: `${page.path} ${text}`,
    message: stumble ? `${stumble.title} (${told})` : told,
    evidence: [...(stumble?.lines ?? []), ...reportLine(page)],
  }
}

function ruleOf(assertion: Assertion): AuditFinding['rule'] {
  if (isNoisy(assertion) || assertion.of.kind === 'resource') return 'audit/limit'
  return assertion.of.kind === 'score' ? 'audit/score' : 'audit/failed'
}

/** Where Lighthouse's own report of the page lies. */
export function reportLine({ kept }: AuditedPage): string[] {
  return kept.html === undefined ? [] : [`report: ${kept.html}`]
}

/** Assertions that nothing was held against: neither kept nor broken, and to be seen as such. */
function idle(facts: AuditFacts, own: readonly Assertion[]): AuditFinding[] {
  return allAssertions(facts, own).flatMap((assertion): AuditFinding[] => {
    const { of, text } = assertion
    if (isOff(facts, assertion) && of.kind === 'audit') {
      const why = facts.off.find(({ audit }) => audit === of.audit)?.why ?? ''
      return [{ rule: 'audit/off', severity: 'info', subject: text, message: `not judged: ${why}` }]
    }
    if (facts.pages.length === 0 || facts.pages.some((page) => isAbout(assertion, page))) return []
    const message = `no audited page matches "${assertion.page}"`
    return [{ rule: 'audit/no-page', severity: 'warning', subject: text, message }]
  })
}
