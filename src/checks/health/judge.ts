import type { Observation } from '../../model/check.ts'
import type { Finding } from '../../model/result.ts'
import { compare } from '../../model/threshold.ts'
import { formatDuration } from '../../model/units.ts'
import type { Assertion, JsonScalar } from './assertion.ts'
import type { HealthFacts, Probe } from './facts.ts'
import type { HealthOptions } from './options.ts'
import { restarted } from './restarted.ts'

/**
 * One finding per assertion that does not hold, and one per process that fell. An assertion without a probe
 * does not hold.
 */
export function judge(observed: Observation<HealthFacts>, options: HealthOptions): Finding[] {
  const probes = new Map(observed.facts.probes.map((probe) => [probe.assertion, probe]))
  const broken = options.assertions.flatMap((assertion) => {
    const probe = probes.get(assertion.text) ?? {
      assertion: assertion.text,
      problem: 'it was not asked',
    }
    return keeps(assertion, probe) ? [] : [finding(assertion, probe)]
  })
  return [...broken, ...restarted(observed.facts.incidents ?? [])]
}

function keeps(assertion: Assertion, probe: Probe): boolean {
  const { seen } = probe
  if (probe.problem !== undefined || seen === undefined) return false
  if (assertion.what === 'body') return seen === assertion.contains
  if (assertion.comparator === '=') return seen === assertion.value
  if (assertion.comparator === '!=') return seen !== assertion.value
  return (
    typeof seen === 'number' &&
    typeof assertion.value === 'number' &&
    compare(seen, assertion.comparator, assertion.value)
  )
}

function finding(assertion: Assertion, probe: Probe): Finding {
  const answered = probe.status !== undefined
  const excerpt = probe.excerpt?.trim()
  return {
    rule: `health/${answered ? assertion.what : 'no-answer'}`,
    severity: 'error',
    subject: assertion.text,
    message: answered ? told(assertion, probe) : 'gives no answer',
    evidence: [
      ...(probe.problem === undefined ? [] : [probe.problem]),
      ...(answered ? [`status ${probe.status}${excerpt ? `: ${excerpt}` : ''}`] : []),
    ],
  }
}

function told(assertion: Assertion, probe: Probe): string {
  if (probe.problem !== undefined || probe.seen === undefined) return 'cannot be compared'
  switch (assertion.what) {
    case 'status':
      return `answers ${show(probe.seen)}`
    case 'time':
      return `takes ${formatDuration(Number(probe.seen))}, median of 3`
    case 'body':
      return assertion.contains ? 'lacks the text' : 'holds the text'
    case 'json':
      return `is ${show(probe.seen)}`
  }
}

function show(seen: JsonScalar): string {
  return typeof seen === 'string' ? `"${seen}"` : String(seen)
}
