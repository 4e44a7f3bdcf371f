import { checks } from './checks/in-order.ts'
import type { Config } from './config/config.ts'
import type { Check } from './model/check.ts'
import { Moment } from './model/result.ts'

/** One check at one moment of a rehearsal. */
export interface Step {
  check: Check<unknown, unknown>
  moment: Moment
  /** Of the moment `during`: the id of the check that it runs beside. */
  beside?: string
}

/** From this order on checks disturb the site, and others watch it meanwhile. */
const disturbing = 50

/** What a rehearsal runs, in order: all that runs before, then the main part, then all that runs after. */
export function planOf(config: Config): Step[] {
  const chosen = checks.filter(({ id }) => config.checks.includes(id))
  return Moment.options.flatMap((moment) =>
    chosen
      .filter((check) => runsAt(check, moment, config))
      .map((check) => ({ check, moment }))
      .flatMap((step) => [step, ...watchersOf(step, config)]),
  )
}

/** What runs beside a step: the checks of the moment `during`, where the step disturbs the site. */
export function watchersOf({ check: watched, moment }: Step, config: Config): Step[] {
  if (moment !== 'main' || watched.order < disturbing) return []
  return checks
    .filter(
      (check) => config.checks.includes(check.id) && isNeeded(check, 'during', config, watched.id),
    )
    .map((check) => ({ check, moment: 'during', beside: watched.id }))
}

function runsAt(check: Check<unknown, unknown>, moment: Moment, config: Config): boolean {
  return moment !== 'during' && isNeeded(check, moment, config)
}

/** Whether the check has anything to do at the moment. */
export function isNeeded(
  check: Check<unknown, unknown>,
  moment: Moment,
  config: Config,
  beside?: string,
): boolean {
  if (!check.moments.includes(moment)) return false
  return check.isNeeded?.(moment, config.options[check.id], beside) ?? true
}
