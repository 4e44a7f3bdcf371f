import type { PlanRoute } from '../../traffic/traffic-plan.ts'

/** "GET /docs/:n": how a route is named in options, thresholds and reports. */
export function routeLabel({ method, template }: PlanRoute): string {
  return `${method} ${template}`
}
