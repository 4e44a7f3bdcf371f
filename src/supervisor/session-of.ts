import type { ProcessRef } from '../model/preview.ts'
import { hasProcessTable, listProcesses, type ProcessEntry } from '../processes/process-table.ts'

/** The living processes in the session of a leader: most of what it made, without a search for the rest. */
export function sessionOf(leader: ProcessRef): ProcessEntry[] {
  if (!hasProcessTable()) return []
  return listProcesses().filter(({ session, ended }) => session === leader.pid && !ended)
}
