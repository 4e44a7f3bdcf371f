import type { PreviewState, ProcessRef } from '../model/preview.ts'
import { accepts } from '../processes/accepts.ts'
import { commandLine } from '../processes/command-line.ts'
import { previewProcesses } from '../processes/preview-processes.ts'
import { hasProcessTable } from '../processes/process-table.ts'
import { readState } from '../files/preview-state.ts'

export interface PreviewStatus {
  phase: PreviewState['phase']
  url?: string
  commit?: string
  /** The living processes of the preview; none when Rehearse did not start it, or without /proc. */
  processes: (ProcessRef & { command: string })[]
  /** Whether something accepts connections at its port; undefined when it has none of its own. */
  listening?: boolean
}

/**
 * How the preview of a run folder is; `down` when there never was one. Throws the UserError
 * `preview-state-corrupt`.
 */
export async function previewStatus(dir: string): Promise<PreviewStatus> {
  const state = await readState(dir)
  if (state === undefined) return { phase: 'down', processes: [] }
  const processes = hasProcessTable() ? previewProcesses(state) : []
  const listening = state.port === undefined ? undefined : await accepts(state.port)
  // What was killed cannot say so in its file.
  const dead = state.own && processes.length === 0 && listening === false
  return {
    phase: dead ? 'down' : state.phase,
    ...(state.url === undefined ? {} : { url: state.url }),
    ...(state.commit === undefined ? {} : { commit: state.commit }),
    processes: processes.map(({ pid, startTime }) => ({
      pid,
      startTime,
      command: commandLine(pid) ?? 'unknown command',
    })),
    ...(listening === undefined ? {} : { listening }),
  }
}
