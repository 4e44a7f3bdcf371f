import { checks } from './checks/in-order.ts'
import type { Config } from './config/config.ts'
import type { Check } from './model/check.ts'
import { Moment } from './model/result.ts'

/** One check at one moment of a rehearsal. */
export interface Step {
  check: Check<unknown, unknown>
  moment: Moment
}

/** What a rehearsal runs, in order: all that runs before, then the main part, then all that runs after. */
export function planOf(config: Config): Step[] {
  const chosen = checks.filter(({ id }) => config.checks.includes(id))
  return Moment.options.flatMap((moment) =>
    chosen.filter(({ moments }) => moments.includes(moment)).map((check) => ({ check, moment })),
  )
}
