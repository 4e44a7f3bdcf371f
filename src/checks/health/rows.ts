import type { Severity } from '../../model/result.ts'
import { type Assertion, assertionsOf } from './assertion.ts'
import type { HealthFacts } from './facts.ts'
import type { Verdict } from './kind.ts'
import { kinds } from './kinds/in-order.ts'
import { leakRows } from './leaks/leak-rows.ts'
import type { Row } from './row.ts'

/**
 * One row for each assertion of the moment, followed by those for its parts, such as components; then one for each
 * host that the preview must not talk to.
 */
export function rows(facts: HealthFacts, assertions: readonly Assertion[]): Row[] {
  const asserted = assertedRows(facts, assertions)
  return facts.leaks ? [...asserted, ...leakRows(facts.leaks)] : asserted
}

function assertedRows(facts: HealthFacts, assertions: readonly Assertion[]): Row[] {
  const looked = Map.groupBy(facts.looked, ({ assertion }) => assertion)
  return assertionsOf(assertions, facts.moment, facts.beside).flatMap((assertion) => {
    // The same line may stand there twice, with other headers.
    const own = looked.get(assertion.text)?.shift()
    const kind = kinds.find(({ id }) => id === assertion.kind)
    const verdicts: Verdict[] = own && kind ? kind.judge(assertion.asked, own.samples) : [notAsked]
    const expected = kind?.expected(assertion.asked) ?? ''
    return verdicts.map((verdict) => rowOf(assertion, expected, verdict))
  })
}

const notAsked: Verdict = {
  state: 'failed',
  rule: 'not-asked',
  seen: 'none',
  told: 'was not looked at',
  next: 'Run the check again: the result is of other assertions',
}

function rowOf(assertion: Assertion, expected: string, verdict: Verdict): Row {
  const { part, severity, excerpt, next, ...rest } = verdict
  const wrong = verdict.state !== 'ok'
  return {
    ...rest,
    expected: verdict.expected ?? expected,
    // Where all is well there is nothing to look at.
    ...(wrong && excerpt ? { excerpt } : {}),
    ...(wrong && next !== undefined ? { next } : {}),
    subject: part === undefined ? assertion.text : `${assertion.text}: ${part}`,
    severity: milder(assertion.severity, severity),
  }
}

function milder(one: Severity, other: Severity = 'error'): Severity {
  const order: readonly Severity[] = ['info', 'warning', 'error']
  return order.indexOf(one) < order.indexOf(other) ? one : other
}
