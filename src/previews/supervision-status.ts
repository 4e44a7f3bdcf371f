import type { Incident, PreviewState, ProcessRef } from '../model/preview.ts'
import { hasProcessTable, readProcess } from '../processes/process-table.ts'

/** What is known of the supervisor and of what it did. */
export interface SupervisionStatus {
  /** `gone` while the preview is not down means that nothing restarts it any more. */
  supervisor?: ProcessRef & { state: 'running' | 'gone' | 'unknown' }
  incidents?: { count: number; open: number; last?: Incident }
  /** How often its processes were started again because of incidents. */
  restarts?: number
}

/** Reads it from the state, and from the process table whether the supervisor lives. Empty without one. */
export function supervisionStatus(
  state: Pick<PreviewState, 'supervisor' | 'incidents'>,
): SupervisionStatus {
  const { supervisor, incidents = [] } = state
  if (supervisor === undefined) return {}
  const { pid, startTime } = supervisor
  const last = incidents.at(-1)
  return {
    supervisor: { pid, startTime, state: stateOf(supervisor) },
    incidents: {
      count: incidents.length,
      open: incidents.filter(({ outcome }) => outcome === 'open').length,
      ...(last === undefined ? {} : { last }),
    },
    restarts: incidents.reduce((sum, each) => sum + each.restarts, 0),
  }
}

function stateOf({ pid, startTime }: ProcessRef): 'running' | 'gone' | 'unknown' {
  if (!hasProcessTable()) return 'unknown'
  const now = readProcess(pid)
  return now !== undefined && now.startTime === startTime && !now.ended ? 'running' : 'gone'
}
