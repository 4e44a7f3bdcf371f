import type { ProcessRef } from '../model/preview.ts'
import { previewProcesses } from '../processes/preview-processes.ts'
import { portHolders } from '../processes/port-holders.ts'
import { hasProcessTable, type ProcessEntry } from '../processes/process-table.ts'

/** What tells the processes that one supervised process made from all others of the preview. */
export interface OwnTrace {
  id: string
  leader: ProcessRef
  /** The port it serves, where it does. */
  port: number | undefined
  /** Whether it is the only one that is supervised, so that whatever is no older than it is its own. */
  alone: boolean
}

/**
 * The living processes of one supervised process, itself included; none where the system does not tell. What
 * steps before it left running, such as a database, is older and none of its own.
 */
export function ownProcesses({ id, leader, port, alone }: OwnTrace): ProcessEntry[] {
  if (!hasProcessTable()) return []
  const trace = { id, leader, phase: 'up', ...(port === undefined ? {} : { port }) } as const
  const young = previewProcesses(trace).filter((entry) => entry.startTime >= leader.startTime)
  if (alone) return young
  const holders = new Set(port === undefined ? [] : portHolders(port))
  return young.filter(
    (entry) => entry.session === leader.pid || entry.group === leader.pid || holders.has(entry.pid),
  )
}
