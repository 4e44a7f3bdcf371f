import type { PlannedSession } from '../traffic-plan.ts'
import type { CandidateTable } from './candidate-table.ts'
import type { SessionPool } from './session-pool.ts'

/** Sessions of the requests that were selected, by start: one for each stretch that a visitor is there. */
export function joinSessions(
  { length, steps, dueUs, stages, follows }: CandidateTable,
  selected: Uint8Array,
  pool: SessionPool,
): PlannedSession[] {
  const sessions: PlannedSession[] = []
  let open: PlannedSession | undefined
  for (let index = 0; index < length; index++) {
    const step = steps[index] ?? 0
    if (selected[index] !== 1) {
      open = undefined
      continue
    }
    const due = dueUs[index] ?? 0
    if (!open || follows[index] !== 1) {
      open = { startMs: due / 1000, steps: [] }
      sessions.push(open)
    }
    open.steps.push({
      route: pool.routes[step] ?? 0,
      path: pool.paths[step] ?? '/',
      gapMs: open.steps.length === 0 ? 0 : (pool.gapsUs[step] ?? 0) / 1000,
      stage: stages[index] ?? 0,
    })
  }
  return sessions.toSorted((a, b) => a.startMs - b.startMs)
}
