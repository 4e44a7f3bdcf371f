import { holds, type Threshold } from '../../model/threshold.ts'
import { count, formatDuration } from '../../model/units.ts'
import { percentile } from './engine/histogram.ts'
import type { LoadFacts, StageEndings } from './facts.ts'
import { stagesInScope } from './scope.ts'
import { timeLimits } from './time-limits.ts'

const leastLagMs = 10
const lagShare = 0.1
const firedShare = 0.99
const advice = 'lower the rate of the load or use a larger machine'

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
    const { connections, processes } = generator
    const by =
      processes === 1 ? 'one process opens' : `${count(processes, 'process', 'processes')} open`
    return `all ${connections} connections that ${by} were busy; ${advice}`
  }
  return lateness(facts, thresholds)
}

/**
 * A response time counts from when the request was due, so our delay can only make it look worse: a threshold
 * that holds, holds. Delay matters when it may have broken one, or was so long that the load was another one.
 */
function lateness(facts: LoadFacts, thresholds: readonly Threshold[]): string | undefined {
  for (const [index, stage] of facts.stages.entries()) {
    const planned = facts.plan.stages.slice(index, index + 1)
    const meant = thresholds.filter((threshold) => stagesInScope(threshold, planned).length > 0)
    const { lagP99Ms: lag = 0 } = stage
    const limit = Math.min(...timeLimits(meant))
    if (meant.length === 0 || lag <= Math.max(leastLagMs, lagShare * limit)) continue
    const where = facts.stages.length > 1 ? ` in ${stage.stage}` : ''
    const late = `requests left ${formatDuration(lag)} late (p99)${where}`
    if (lag > limit) return `${late}, more than the limit of ${formatDuration(limit)}; ${advice}`
    const doubtful = meant.find((threshold) => brokenByDelay(threshold, stage))
    if (doubtful) return `${late}, which alone broke "${doubtful.text}"; ${advice}`
  }
  return undefined
}

function brokenByDelay(threshold: Threshold, { total, routes }: StageEndings): boolean {
  if (threshold.measure !== 'response') return false
  const endings = threshold.route === undefined ? total : routes[threshold.route]
  const seen = endings && percentile(endings.response, threshold.percentile)
  const handled = endings && percentile(endings.handled, threshold.percentile)
  if (seen === undefined || handled === undefined) return false
  return !holds(threshold, seen) && holds(threshold, handled)
}
