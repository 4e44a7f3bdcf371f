import { hasProcessTable, readProcess } from '../processes/process-table.ts'
import { type OwnTrace, ownProcesses } from './own-processes.ts'

/** Kills what one supervised process made, itself included. */
export function killOwn(trace: OwnTrace): void {
  const { leader } = trace
  // At once as a group; what left the group is found one by one.
  const leads = readProcess(leader.pid)?.startTime === leader.startTime
  if (leads || !hasProcessTable()) kill(-leader.pid)
  for (const { pid, startTime } of ownProcesses(trace)) {
    if (readProcess(pid)?.startTime === startTime) kill(pid)
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Gone in between.
  }
}
