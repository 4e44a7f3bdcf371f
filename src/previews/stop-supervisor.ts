import { existsSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import type { PreviewState, SupervisorRef } from '../model/preview.ts'
import { openControlLine } from '../processes/control-line.ts'
import { removeControl } from '../processes/control-path.ts'
import { hasProcessTable, readProcess } from '../processes/process-table.ts'

/** How long it may take to say that it starts nothing any more. */
const replyMs = 700
/** Once its processes are gone, all that is left to it is to send its last alarm. */
const lingerMs = 1000
/** Whatever it does, the whole take-down ends within 5 s. */
const wholeMs = 4500
const killMs = 400

/**
 * Keeps the supervisor of a preview from starting anything: tells it to stop, on its control socket or, where
 * that is gone, by SIGTERM. `finish` waits until it has ended, and ends it; call it after the sweep. Returns
 * whether the supervisor may have started something after `stopSupervisor` returned.
 */
export async function stopSupervisor({
  supervisor,
}: Pick<PreviewState, 'supervisor'>): Promise<{ finish(): Promise<boolean> }> {
  if (supervisor === undefined || !lives(supervisor)) {
    if (supervisor) removeControl(supervisor.control)
    return { finish: () => Promise.resolve(false) }
  }
  const begun = performance.now()
  const stopped = await askToStop(supervisor)
  if (!stopped) {
    signal(supervisor, 'SIGTERM')
    signal(supervisor, 'SIGCONT')
  }
  return {
    finish: async () => {
      const left = Math.max(0, begun + wholeMs - performance.now())
      if (!(await isOver(supervisor, Math.min(lingerMs, left)))) {
        signal(supervisor, 'SIGKILL')
        await isOver(supervisor, killMs)
      }
      removeControl(supervisor.control)
      return !stopped
    },
  }
}

async function isOver(supervisor: SupervisorRef, withinMs: number): Promise<boolean> {
  const end = performance.now() + withinMs
  while (lives(supervisor)) {
    if (performance.now() >= end) return false
    await delay(10)
  }
  return true
}

async function askToStop({ control }: SupervisorRef): Promise<boolean> {
  try {
    const line = await openControlLine(control)
    try {
      await line.ask({ ask: 'stop' }, replyMs)
      return true
    } finally {
      line.close()
    }
  } catch {
    return false
  }
}

/** Where the system has no /proc only its socket can tell. */
function lives({ pid, startTime, control }: SupervisorRef): boolean {
  if (!hasProcessTable()) return existsSync(control)
  const now = readProcess(pid)
  return now?.startTime === startTime && !now.ended
}

function signal(supervisor: SupervisorRef, name: NodeJS.Signals): void {
  // Without /proc the number may be another's by now.
  if (!hasProcessTable() || !lives(supervisor) || supervisor.pid === process.pid) return
  try {
    process.kill(supervisor.pid, name)
  } catch {
    // Gone in between.
  }
}
