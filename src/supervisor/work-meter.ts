import { readFileSync } from 'node:fs'
import type { ProcessRef } from '../model/preview.ts'
import { sessionOf } from './session-of.ts'

/**
 * Tells whether a process reads or writes something besides its log, as a server does that works on requests,
 * even when its answers come too late for everyone: then it may only read, because those who asked are gone. One
 * that is frozen, or busy in an endless loop, does neither. `begin` marks the start of a time, `end` tells of
 * that time. False where the system does not tell.
 */
export function workMeter(): {
  begin(leader: ProcessRef, logged: number): void
  end(leader: ProcessRef, logged: number): boolean
} {
  let pids: readonly number[] = []
  let of: ProcessRef | undefined
  let before = 0
  const look = (leader: ProcessRef) => {
    of = leader
    pids = sessionOf(leader).map(({ pid }) => pid)
  }
  const now = (logged: number) => pids.reduce((sum, pid) => sum + movedBytes(pid), 0) - logged
  return {
    begin(leader, logged) {
      if (of?.pid !== leader.pid || of.startTime !== leader.startTime) look(leader)
      before = now(logged)
    },
    end(leader, logged) {
      const worked = now(logged) > before
      // Workers come and go.
      look(leader)
      return worked
    },
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
