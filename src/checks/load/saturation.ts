import { holds, type Threshold } from '../../model/threshold.ts'
import { formatDuration } from '../../model/units.ts'
import { percentile } from './engine/histogram.ts'
import type { LoadFacts } from './facts.ts'
import { timeLimits } from './plan.ts'

const leastLagMs = 10
const lagShare = 0.1
const firedShare = 0.99
const advice = 'lower load.rate or use a larger machine'

/**
 * Why the figures would tell of the generator instead of the site; undefined when they tell of the site.
 * Only our own delay counts: the wait for a free connection is the site's doing.
 */
export function saturation(facts: LoadFacts, thresholds: readonly Threshold[]): string | undefined {
  const { generator, plan, total, stopped } = facts
  if (!stopped && total.fired < firedShare * plan.requests) {
    return `${total.fired} of ${plan.requests} requests left; ${advice}`
  }
  if (generator.connectionsCapped && generator.queueMax > 0) {
    return `all ${generator.connections} connections that one process opens were busy; ${advice}`
  }
  return lateness(facts, thresholds)
}

/**
 * A response time counts from when the request was due, so our delay can only make it look worse: a threshold
 * that holds, holds. Delay matters when it may have broken one, or was so long that the load was another one.
 */
function lateness(facts: LoadFacts, thresholds: readonly Threshold[]): string | undefined {
  const lag = facts.generator.lagP99Ms
  const tightest = Math.min(...timeLimits(thresholds))
  const allowed = Math.max(leastLagMs, lagShare * tightest)
  if (lag <= allowed) return undefined
  const late = `requests left ${formatDuration(lag)} late (p99)`
  if (lag > tightest)
    return `${late}, more than the limit of ${formatDuration(tightest)}; ${advice}`
  const doubtful = thresholds.find((threshold) => brokenByDelay(facts, threshold))
  return doubtful && `${late}, which alone broke "${doubtful.text}"; ${advice}`
}

function brokenByDelay({ total }: LoadFacts, threshold: Threshold): boolean {
  if (threshold.measure !== 'response') return false
  const seen = percentile(total.response, threshold.percentile)
  const handled = percentile(total.handled, threshold.percentile)
  if (seen === undefined || handled === undefined) return false
  return !holds(threshold, seen) && holds(threshold, handled)
}
