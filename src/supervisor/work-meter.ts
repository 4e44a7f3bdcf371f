import { readFileSync } from 'node:fs'
import type { ProcessRef } from '../model/preview.ts'

/** Workers come and go; a look goes through every process of the machine. */
const lookEveryMs = 5000

/**
 * Tells whether a process reads or writes something besides its log, as a server does that works on requests,
 * even when its answers come too late for everyone: then it may only read, because those who asked are gone. One
 * that is frozen, or busy in an endless loop, does neither. `begin` marks the start of a time, `end` tells of
 * that time. False where the system does not tell. `pidsOf` finds the processes that the leader made.
 */
export function workMeter(pidsOf: (leader: ProcessRef) => number[]): {
  begin(leader: ProcessRef, logged: number): void
  end(logged: number): boolean
} {
  let pids: readonly number[] = []
  let of: ProcessRef | undefined
  let before = 0
  let lookedAt = 0
  const look = (leader: ProcessRef) => {
    of = leader
    pids = pidsOf(leader)
    lookedAt = performance.now()
  }
  const now = (logged: number) => pids.reduce((sum, pid) => sum + movedBytes(pid), 0) - logged
  return {
    begin(leader, logged) {
      const known = of?.pid === leader.pid && of.startTime === leader.startTime
      if (!known || performance.now() - lookedAt > lookEveryMs) look(leader)
      before = now(logged)
    },
    end: (logged) => now(logged) > before,
  }
}

/** Bytes that a process has read and written since it started, from and to sockets and files. */
function movedBytes(pid: number): number {
  try {
    const io = readFileSync(`/proc/${pid}/io`, 'utf8')
    const amounts = [...io.matchAll(/^[rw]char: (\d+)$/gm)]
    return amounts.reduce((sum, [, amount]) => sum + Number(amount), 0)
  } catch {
    return 0
  }
}
