import { existsSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import type { PreviewState, SupervisorRef } from '../model/preview.ts'
import { openControlLine } from '../processes/control-line.ts'
import { removeControl } from '../processes/control-path.ts'
import { hasProcessTable, readProcess } from '../processes/process-table.ts'

/** How long it may take to say that it starts nothing any more. */
const replyMs = 700
/** Its processes are gone by then: all that is left to it is to send its last alarm. */
const lingerMs = 300

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
  const stopped = await askToStop(supervisor)
  if (!stopped) {
    signal(supervisor, 'SIGTERM')
    signal(supervisor, 'SIGCONT')
  }
  return {
    finish: async () => {
      for (const end = performance.now() + lingerMs; performance.now() < end; await delay(10)) {
        if (!lives(supervisor)) break
      }
      signal(supervisor, 'SIGKILL')
      removeControl(supervisor.control)
      return !stopped
    },
  }
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
