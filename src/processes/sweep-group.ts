import { setTimeout as delay } from 'node:timers/promises'
import type { ProcessRef } from '../model/preview.ts'
import { signalGroup } from './signal-group.ts'
import type { Swept } from './swept.ts'

/**
 * Ends the process group of the leader where the system has no /proc. What left the group stays, and how
 * many processes there were is not known: a group counts as one.
 */
export async function sweepGroup(leader: ProcessRef | undefined, graceMs: number): Promise<Swept> {
  if (leader === undefined || leader.pid === process.pid || !signalGroup(leader.pid, 'SIGTERM')) {
    return { stopped: 0, left: [] }
  }
  if (await isGone(leader, graceMs)) return { stopped: 1, left: [] }
  signalGroup(leader.pid, 'SIGKILL')
  if (await isGone(leader, 1500)) return { stopped: 1, left: [] }
  return { stopped: 0, left: [{ ...leader, command: `process group ${leader.pid}` }] }
}

async function isGone(leader: ProcessRef, withinMs: number): Promise<boolean> {
  const deadline = performance.now() + withinMs
  while (signalGroup(leader.pid, 0)) {
    if (performance.now() >= deadline) return false
    await delay(20)
  }
  return true
}
