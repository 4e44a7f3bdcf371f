import { UserError } from '../../model/errors.ts'
import { count } from '../../model/units.ts'
import { planLimits } from '../../traffic/plan/limits.ts'
import { sealPlan } from '../../traffic/plan/seal-plan.ts'
import type { PlannedSession, PlanRoute, TrafficPlan } from '../../traffic/traffic-plan.ts'
import { routeLabel } from './route-label.ts'

/**
 * The same plan, in which every visitor sends these requests first, each as soon as the one before has ended:
 * "POST /login". They come on top of the rates of its stages. Throws the UserError `load-too-large`.
 */
export function beginWith(plan: TrafficPlan, first: readonly string[]): TrafficPlan {
  if (first.length === 0) return plan
  const requests = plan.requests + plan.sessions.length * first.length
  if (requests > planLimits.requests) throw tooLarge(requests)
  const routes: PlanRoute[] = [...plan.routes]
  const steps = first.map((label) => {
    const known = routes.findIndex((route) => routeLabel(route) === label)
    const [method = '', path = ''] = label.split(' ')
    const route = known < 0 ? routes.push({ method, template: path }) - 1 : known
    return { route, path, gapMs: 0 }
  })
  const sessions = plan.sessions.map(({ startMs, steps: own }): PlannedSession => {
    const stage = own[0]?.stage ?? 0
    return { startMs, steps: [...steps.map((step) => ({ ...step, stage })), ...own] }
  })
  return sealPlan({ ...plan, routes, sessions, requests })
}

function tooLarge(requests: number): UserError {
  return new UserError({
    code: 'load-too-large',
    what: `The load sends ${count(requests, 'request')}, with those that every visitor sends first`,
    why: `${planLimits.requests.toLocaleString('en')} is the most`,
    fix: 'Lower the rates of the stages, make them shorter, or leave requests out of load.first',
  })
}
