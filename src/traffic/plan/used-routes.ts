import type { PlannedSession, PlanRoute } from '../traffic-plan.ts'

/**
 * Only the routes that are asked for, each label once, in the order of all; the steps of the sessions are
 * numbered anew.
 */
export function usedRoutes(
  all: readonly PlanRoute[],
  sessions: readonly PlannedSession[],
): PlanRoute[] {
  const used = new Uint8Array(all.length)
  for (const { steps } of sessions) for (const { route } of steps) used[route] = 1
  const places = new Map<string, number>()
  const routes: PlanRoute[] = []
  const renumbered = all.map(({ method, template }, index) => {
    if (used[index] !== 1) return -1
    const label = `${method} ${template}`
    const place = places.get(label) ?? routes.push({ method, template }) - 1
    places.set(label, place)
    return place
  })
  for (const { steps } of sessions) {
    for (const step of steps) step.route = renumbered[step.route] ?? 0
  }
  return routes
}
