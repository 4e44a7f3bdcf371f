import { endGroup } from '../processes/end-group.ts'
import { killAll } from './kill-all.ts'
import { type OwnTrace, ownProcesses } from './own-processes.ts'

/** Lets the group of one supervised process end as asked, then kills what it had started elsewhere. */
export async function endOwn(trace: OwnTrace): Promise<void> {
  const known = ownProcesses(trace)
  await endGroup(trace.leader)
  killAll(known)
}
