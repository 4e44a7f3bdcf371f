import { setTimeout as delay } from 'node:timers/promises'
import type { ProcessRef } from '../model/preview.ts'
import { hasProcessTable, listProcesses, readProcess } from './process-table.ts'
import { signalGroup } from './signal-group.ts'
import { sweepGroup } from './sweep-group.ts'

/**
 * Ends the process group of a leader that still runs: SIGTERM, the grace, SIGKILL. Does nothing when the
 * leader has ended, because its number may be another's by then.
 */
export async function endGroup(leader: ProcessRef, graceMs = 2000): Promise<void> {
  if (!hasProcessTable()) {
    await sweepGroup(leader, graceMs)
    return
  }
  const now = readProcess(leader.pid)
  if (now?.startTime !== leader.startTime || now.ended || now.group !== leader.pid) return
  signalGroup(leader.pid, 'SIGTERM')
  // What is stopped acts on SIGTERM only once it continues.
  signalGroup(leader.pid, 'SIGCONT')
  if (await isEmpty(leader.pid, graceMs)) return
  signalGroup(leader.pid, 'SIGKILL')
  await isEmpty(leader.pid, 1000)
}

/** Zombies do not count: nobody may ever collect them. */
async function isEmpty(group: number, withinMs: number): Promise<boolean> {
  const deadline = performance.now() + withinMs
  while (listProcesses().some((entry) => entry.group === group && !entry.ended)) {
    if (performance.now() >= deadline) return false
    await delay(20)
  }
  return true
}
