import type { Observation } from '../../model/check.ts'
import type { HealthFacts } from './facts.ts'
import type { HealthOptions } from './options.ts'
import { restarted } from './restarted.ts'
import type { Row } from './row.ts'
import { rows } from './rows.ts'
import type { HealthFinding } from './rules.ts'

/** More than anybody reads, and fewer than a result holds; components are many. */
const findingLimit = 5000

/**
 * One finding per assertion that does not hold, and one per process that fell. What could not be found out is no
 * finding where that would count as an error: the observation is incomplete then.
 */
export function judge(observed: Observation<HealthFacts>, options: HealthOptions): HealthFinding[] {
  const { facts } = observed
  const found = rows(facts, options.assertions).filter(
    ({ state, severity }) => state === 'failed' || (state === 'unknown' && severity !== 'error'),
  )
  return [...found.slice(0, findingLimit).map(finding), ...restarted(facts.incidents ?? [])]
}

function finding({ rule, severity, subject, told, next, excerpt = [] }: Row): HealthFinding {
  const evidence = excerpt.filter((line) => line.trim() !== '').slice(0, 50)
  return {
    rule: `health/${rule}`,
    severity,
    subject,
    message: told,
    ...(next === undefined ? {} : { fix: next }),
    ...(evidence.length === 0 ? {} : { evidence }),
  }
}
