import { visible } from '../../model/visible.ts'
import type { TrafficPlan } from '../../traffic/traffic-plan.ts'
import { routeLabel } from './route-label.ts'
import type { RoutesOptions } from './route-options.ts'

/** A line for each entry of `load.routes` that the load never asks for: nothing of it will be looked at. */
export function unusedRoutes(
  { routes }: Pick<TrafficPlan, 'routes'>,
  stated: RoutesOptions,
): string[] {
  const planned = new Set(routes.map(routeLabel))
  return Object.keys(stated)
    .filter((label) => !planned.has(label))
    .map((label) => `load.routes: the load never asks for "${visible(label)}"`)
}
