import { readFileSync } from 'node:fs'
import type { ProcessRef } from '../model/preview.ts'
import { sessionOf } from './session-of.ts'

/**
 * Tells whether a process writes something besides its log, as every server does that answers, even when its
 * answers come too late for everyone; one that hangs does not. `begin` marks the start of a time, `end` tells of
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
  const now = (logged: number) => pids.reduce((sum, pid) => sum + writtenBytes(pid), 0) - logged
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

/** Bytes that a process has written since it started, to sockets and files. */
function writtenBytes(pid: number): number {
  try {
    return Number(/^wchar: (\d+)$/m.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
