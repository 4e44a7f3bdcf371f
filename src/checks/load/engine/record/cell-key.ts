/** A number for a stage and a route: one of a million routes at most. */
export function cellKey(stage: number, route: number): number {
  return stage * 1_000_000 + route
}
