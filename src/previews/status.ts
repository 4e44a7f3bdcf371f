import { connect } from 'node:net'
import type { PreviewState, ProcessRef } from '../model/preview.ts'
import { commandLine } from './command-line.ts'
import { previewProcesses } from './preview-processes.ts'
import { hasProcessTable } from './process-table.ts'
import { readState } from './state.ts'

export interface PreviewStatus {
  phase: PreviewState['phase']
  url?: string
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
  return {
    phase: state.phase,
    ...(state.url === undefined ? {} : { url: state.url }),
    processes: processes.map(({ pid, startTime }) => ({
      pid,
      startTime,
      command: commandLine(pid) ?? 'unknown command',
    })),
    ...(state.port === undefined ? {} : { listening: await accepts(state.port) }),
  }
}

async function accepts(port: number): Promise<boolean> {
  const answers = await Promise.all(['127.0.0.1', '::1'].map((host) => acceptsAt(host, port)))
  return answers.includes(true)
}

function acceptsAt(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1000 })
    const settle = (accepted: boolean) => {
      socket.destroy()
      resolve(accepted)
    }
    socket.once('connect', () => settle(true))
    socket.once('timeout', () => settle(false))
    socket.on('error', () => settle(false))
  })
}
