import type { Incident } from '../model/incident.ts'
import type { PreviewState, ProcessRef, SupervisorRef } from '../model/preview.ts'
import type { Sample } from '../model/sample.ts'
import type { ProcessStatus } from '../model/supervision.ts'
import { type ControlReply, openControlLine } from '../processes/control-line.ts'
import { isGone } from '../processes/is-gone.ts'

/** What is known of the supervisor, unless the preview is down, and of what it did. */
export interface SupervisionStatus {
  supervisor?: ProcessRef & {
    /** `gone` and `silent` mean that nothing restarts the preview; a silent one lives but does not reply. */
    state: 'running' | 'silent' | 'gone'
    /** The processes it keeps alive, as it sees them. */
    watches?: ProcessStatus[]
    /** What they used last. */
    sample?: Sample
  }
  incidents?: { count: number; open: number; last?: Incident }
  /** How often processes were started again because of incidents. */
  restarts?: number
}

const replyMs = 2000

/** Asks the supervisor, and reads in the state what it wrote down. Empty without one. */
export async function supervisionStatus(
  state: Pick<PreviewState, 'phase' | 'supervisor' | 'incidents'>,
): Promise<SupervisionStatus> {
  const { supervisor, incidents = [] } = state
  if (supervisor === undefined) return {}
  const found = state.phase === 'down' ? undefined : await look(supervisor)
  const { watches } = found ?? {}
  const last = incidents.at(-1)
  return {
    ...(found === undefined ? {} : { supervisor: found }),
    incidents: {
      count: incidents.length,
      open: incidents.filter(({ outcome }) => outcome === 'open').length,
      ...(last === undefined ? {} : { last }),
    },
    restarts: (watches ?? incidents).reduce((sum, each) => sum + each.restarts, 0),
  }
}

async function look(supervisor: SupervisorRef): Promise<SupervisionStatus['supervisor']> {
  const { pid, startTime } = supervisor
  if (isGone(supervisor)) return { pid, startTime, state: 'gone' }
  const reply = await ask(supervisor)
  if (reply === undefined) return { pid, startTime, state: 'silent' }
  const { processes: watches, sample } = reply
  return {
    pid,
    startTime,
    state: 'running',
    ...(watches === undefined ? {} : { watches }),
    ...(sample === undefined ? {} : { sample }),
  }
}

async function ask({ control }: SupervisorRef): Promise<ControlReply | undefined> {
  const line = await openControlLine(control).catch(() => undefined)
  try {
    return await line?.ask({ ask: 'status' }, replyMs)
  } catch {
    return undefined
  } finally {
    line?.close()
  }
}
