import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import type { ProcessRef } from '../../model/preview.ts'
import {
  hasProcessTable,
  listProcesses,
  type ProcessEntry,
  readProcess,
} from '../../processes/process-table.ts'
import { sweepGroup } from '../../processes/sweep-group.ts'

/**
 * Ends a command that `startTool` started and all it started, within 4 s. Podman leaves a build container
 * and its process behind when it is ended during a build step, but tidies up when the step itself fails. So
 * what would start the next step goes first, then the process of the step, and podman gets a moment.
 * Returns false when it had ended already.
 */
export async function endTool(leader: ProcessRef): Promise<boolean> {
  if (!hasProcessTable()) return (await sweepGroup(leader, 1000)).stopped > 0
  const tree = descendants(leader)
  if (tree.length === 0) return false
  const inStep = tree.filter((entry) => entry.session !== leader.pid)
  if (inStep.length > 0) {
    const outside = tree.filter((entry) => entry.session === leader.pid)
    signalAll(
      outside.filter(({ pid }) => !tidiesUp(pid)),
      'SIGKILL',
    )
    signalAll(inStep, 'SIGKILL')
    await untilGone(tree, 1500)
  }
  signalAll(tree, 'SIGTERM')
  if (await untilGone(tree, 1000)) return true
  signalAll([...tree, ...descendants(leader)], 'SIGKILL')
  await untilGone(tree, 1000)
  return true
}

/** Whether it is podman, or the part of it that waits for a step, and not what calls podman. */
function tidiesUp(pid: number): boolean {
  try {
    return /^(?:podman|buildah(?:-.*)?)$/.test(readFileSync(`/proc/${pid}/comm`, 'utf8').trim())
  } catch {
    return false
  }
}

/** The living leader and what descends from it; what left it for init before cannot be told apart. */
function descendants(leader: ProcessRef): ProcessEntry[] {
  const now = readProcess(leader.pid)
  if (now === undefined || now.startTime !== leader.startTime) return []
  const all = listProcesses()
  const found = new Map([[now.pid, now]])
  for (let before = 0; before < found.size; ) {
    before = found.size
    for (const entry of all) if (found.has(entry.parent)) found.set(entry.pid, entry)
  }
  return [...found.values()].filter(({ ended }) => !ended)
}

function signalAll(entries: readonly ProcessEntry[], signal: 'SIGTERM' | 'SIGKILL'): void {
  for (const entry of entries.filter(lives)) {
    try {
      process.kill(entry.pid, signal)
    } catch {
      // Gone in between, or another user's.
    }
  }
}

async function untilGone(entries: readonly ProcessEntry[], withinMs: number): Promise<boolean> {
  const deadline = performance.now() + withinMs
  while (entries.some(lives)) {
    if (performance.now() >= deadline) return false
    await delay(20)
  }
  return true
}

function lives({ pid, startTime }: ProcessEntry): boolean {
  const now = readProcess(pid)
  return now?.startTime === startTime && !now.ended
}
