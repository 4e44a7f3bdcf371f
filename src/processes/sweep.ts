import { setTimeout as delay } from 'node:timers/promises'
import { commandLine } from './command-line.ts'
import { newKin, previewProcesses, type PreviewTrace } from './preview-processes.ts'
import { hasProcessTable, readProcess, type ProcessEntry } from './process-table.ts'
import { sweepGroup } from './sweep-group.ts'
import type { Swept } from './swept.ts'

/** Longest grace, so that a sweep ends within 5 s of its start. */
const longestGraceMs = 3000
const killMs = 1500

/**
 * Ends every process of the preview: SIGTERM, the grace, SIGKILL. Looks again until two scans in a row find
 * nothing, because a process that forks or executes during a scan can slip through it. Each is checked by
 * its start time right before a signal. Without /proc only the leader's group is ended.
 */
export async function sweep(state: PreviewTrace, graceMs = 2000): Promise<Swept> {
  const grace = Math.min(graceMs, longestGraceMs)
  if (!hasProcessTable()) return sweepGroup(state.leader, grace)
  const kin = newKin()
  const known = new Map<string, ProcessEntry>()

  const endAll = async (signal: 'SIGTERM' | 'SIGKILL', withinMs: number): Promise<boolean> => {
    const deadline = performance.now() + withinMs
    const signalled = new Set<string>()
    for (let empty = 0; ; ) {
      const found = previewProcesses(state, kin)
      for (const entry of found.filter((each) => !signalled.has(keyOf(each)))) {
        signalled.add(keyOf(entry))
        known.set(keyOf(entry), entry)
        signalProcess(entry, signal)
      }
      empty = found.length === 0 ? empty + 1 : 0
      if (empty === 2) return true
      if (performance.now() >= deadline) return false
      await untilGone(found, Math.min(deadline, performance.now() + 500))
    }
  }
  const gone = (await endAll('SIGTERM', grace)) || (await endAll('SIGKILL', killMs))
  const left = gone ? [] : previewProcesses(state, kin)
  return {
    stopped: [...known.values()].filter((entry) => !lives(entry)).length,
    left: left.map(({ pid, startTime }) => ({
      pid,
      startTime,
      command: commandLine(pid) ?? 'unknown command',
    })),
  }
}

const keyOf = (entry: ProcessEntry) => `${entry.pid} ${entry.startTime}`

async function untilGone(entries: readonly ProcessEntry[], deadline: number): Promise<void> {
  do await delay(20)
  while (performance.now() < deadline && entries.some(lives))
}

function lives(entry: ProcessEntry): boolean {
  const now = readProcess(entry.pid)
  return now?.startTime === entry.startTime && !now.ended
}

function signalProcess(entry: ProcessEntry, signal: 'SIGTERM' | 'SIGKILL'): void {
  const now = readProcess(entry.pid)
  if (now?.startTime !== entry.startTime) return
  try {
    process.kill(entry.pid, signal)
    if (now.stopped) process.kill(entry.pid, 'SIGCONT')
  } catch {
    // Gone in between, or another user's: the next scan tells.
  }
}
