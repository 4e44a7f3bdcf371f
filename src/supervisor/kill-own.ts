import { hasProcessTable, readProcess } from '../processes/process-table.ts'
import { signalGroup } from '../processes/signal-group.ts'
import { killAll } from './kill-all.ts'
import { type OwnTrace, ownProcesses } from './own-processes.ts'

/** Kills what one supervised process made, itself included. */
export function killOwn(trace: OwnTrace): void {
  const { leader } = trace
  const leads = readProcess(leader.pid)?.startTime === leader.startTime
  // Before the group dies: what it started elsewhere loses its parent then, and may show nothing else.
  const known = leads ? ownProcesses(trace) : []
  // At once as a group; what left the group is found one by one.
  if (leads || !hasProcessTable()) signalGroup(leader.pid, 'SIGKILL')
  killAll(known)
  killAll(ownProcesses(trace))
}
