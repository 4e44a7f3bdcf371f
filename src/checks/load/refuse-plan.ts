import { UserError } from '../../model/errors.ts'
import type { Threshold } from '../../model/threshold.ts'
import { count, formatDuration, printDuration } from '../../model/units.ts'
import { visible } from '../../model/visible.ts'
import type { PlannedStage, TrafficPlan } from '../../traffic/traffic-plan.ts'
import { requiredRequests } from './sample-size.ts'
import { stagesInScope } from './scope.ts'

const mostNamed = 10

/**
 * Throws, before the first request, a UserError `load-route-unknown` for a threshold on a route that the plan never
 * asks for, and `load-too-short` when a threshold could not be judged at the end of a stage, so that nobody waits
 * for it.
 */
export function refusePlan(plan: TrafficPlan, thresholds: readonly Threshold[]): void {
  const planned = requestsByStage(plan)
  for (const threshold of thresholds) {
    if (threshold.measure === 'recover') continue
    refuseUnknownRoute(planned, threshold)
    for (const stage of stagesInScope(threshold, plan.stages)) {
      const routes = planned.get(stage) ?? new Map<string, number>()
      const n =
        threshold.route === undefined
          ? [...routes.values()].reduce((sum, one) => sum + one, 0)
          : (routes.get(threshold.route) ?? 0)
      const required = 'percentile' in threshold ? requiredRequests(threshold.percentile) : 1
      if (n < required) throw tooShort(plan, stage, threshold, n, required)
    }
  }
}

/** How many requests the plan makes, by stage and label of the route. */
function requestsByStage(plan: TrafficPlan): Map<PlannedStage, Map<string, number>> {
  const labels = plan.routes.map(({ method, template }) => `${method} ${template}`)
  const all = plan.stages.map(() => new Map<string, number>())
  for (const { steps } of plan.sessions) {
    for (const { stage, route } of steps) {
      const label = labels[route] ?? ''
      const counts = all[stage]
      counts?.set(label, (counts.get(label) ?? 0) + 1)
    }
  }
  return new Map(plan.stages.map((stage, index) => [stage, all[index] ?? new Map()]))
}

function refuseUnknownRoute(
  planned: ReadonlyMap<PlannedStage, ReadonlyMap<string, number>>,
  threshold: Threshold,
): void {
  const { route } = threshold
  if (route === undefined) return
  const counts = new Map<string, number>()
  for (const routes of planned.values()) {
    for (const [label, n] of routes) counts.set(label, (counts.get(label) ?? 0) + n)
  }
  if (counts.has(route)) return
  const known = [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([label]) => `"${visible(label, 100)}"`)
  const more = known.length > mostNamed ? ` and ${known.length - mostNamed} more` : ''
  throw new UserError({
    code: 'load-route-unknown',
    what: `"${threshold.text}" is about "${route}", which the load never asks for`,
    why: `Its routes are ${known.slice(0, mostNamed).join(', ')}${more}`,
    fix: 'Name one of these routes, or let the load ask for that one too',
  })
}

function tooShort(
  plan: TrafficPlan,
  stage: PlannedStage,
  threshold: Threshold,
  n: number,
  required: number,
): UserError {
  const isWhole = plan.stages.length === 1 && threshold.route === undefined
  const sends = isWhole ? 'the load sends' : `"${stage.name}" has`
  const what = `"${threshold.text}" needs ${count(required, 'request')}, and ${sends} ${n.toLocaleString('en')}`
  const why =
    'percentile' in threshold
      ? `Fewer than ten of them would lie beyond p${threshold.percentile}, so that single requests would decide`
      : 'Without a request there is nothing to judge'
  if (n === 0) {
    return new UserError({
      code: 'load-too-short',
      what,
      why,
      fix: 'Make the stage longer, or raise its rate',
    })
  }
  const neededMs = Math.ceil((stage.durationMs * required) / n / 1000) * 1000
  const longer = `${printDuration(neededMs)} (${formatDuration(neededMs)}) or longer`
  const place = plan.stages.length === 1 ? 'load.duration' : `the time of "${stage.name}"`
  const lower = 'percentile' in threshold ? ', raise the rate, or judge a lower percentile' : ''
  return new UserError({
    code: 'load-too-short',
    what,
    why,
    fix: `Set ${place} to ${longer}${lower}`,
  })
}
