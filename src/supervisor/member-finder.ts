import type { ProcessRef } from '../model/preview.ts'
import { newKin, previewMembers } from '../processes/preview-processes.ts'
import { hasProcessTable, type ProcessEntry, readProcess } from '../processes/process-table.ts'

/** What tells the processes of a preview whose leaders may change. */
export interface Supervised {
  id: string
  port: number
  /** The one that serves. */
  leader: () => ProcessRef | undefined
  /** All that were started and have not ended. Each leads a session of its own. */
  leaders: () => readonly ProcessRef[]
}

/** Who holds the port is asked for so rarely: reading the sockets of a machine takes 10 ms and more. */
const portEveryMs = 1000

/**
 * A function that finds the processes of a preview, those included that have ended and were not waited for; none where
 * the system does not tell. Only its first call asks every process of the machine for its marker, which takes a tenth
 * of a millisecond each: whoever is older than this process and a stranger then remains one.
 */
export function memberFinder({ id, port, leader, leaders }: Supervised): () => ProcessEntry[] {
  if (!hasProcessTable()) return () => []
  let known: readonly ProcessEntry[] = []
  let since = 0
  let askedAt = Number.NEGATIVE_INFINITY
  return () => {
    const self = readProcess(process.pid)
    const serving = leader()
    const kin = newKin()
    // What rewrites its title shows no marker, and then only its session tells.
    for (const { pid } of leaders()) kin.sessions.add(pid)
    for (const { pid, startTime, session } of known) {
      const lives = readProcess(pid)?.startTime === startTime
      if (lives && session > 0 && session !== self?.session) kin.sessions.add(session)
    }
    const now = performance.now()
    const asksPort = now - askedAt >= portEveryMs
    if (asksPort) askedAt = now
    const trace = {
      id,
      phase: 'up',
      ...(asksPort ? { port } : {}),
      ...(serving ? { leader: serving } : {}),
    } as const
    known = previewMembers(trace, kin, since)
    since = self?.startTime ?? 0
    return [...known]
  }
}
