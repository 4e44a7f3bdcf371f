import { UserError } from '../../model/errors.ts'
import { count, formatDuration } from '../../model/units.ts'
import type { TrafficPlan } from '../../traffic/traffic-plan.ts'

/** The most requests in one second of a load for a fork on another machine. */
export const strangersPerS = 100
const longestMs = 5 * 60_000
const mostRequests = 20_000

/**
 * Throws the UserError `load-too-large` for a large load for a pull request from a fork: anybody can write its
 * rehearse.yml, and with it aim at what others own. Only what goes to another machine has to be asked; `perS` is the
 * most that the plan sends in a second.
 */
export function refuseStranger(
  { durationMs, requests }: Pick<TrafficPlan, 'durationMs' | 'requests'>,
  perS: number,
): void {
  const excess =
    (perS > strangersPerS && `${count(perS, 'request')} in one second, and ${strangersPerS} is`) ||
    (durationMs > longestMs &&
      `${formatDuration(durationMs)}, and ${formatDuration(longestMs)} is`) ||
    (requests > mostRequests &&
      `${count(requests, 'request')}, and ${mostRequests.toLocaleString('en')} is`)
  if (excess === false) return
  throw new UserError({
    code: 'load-too-large',
    what: `The load is ${excess} the most for a fork`,
    why: 'Anybody can write the rehearse.yml of a pull request from a fork, and this load goes to another machine',
    fix: 'Lower it, or load a preview that Rehearse starts on this machine',
  })
}
