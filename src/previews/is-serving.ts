import type { PreviewState } from '../model/preview.ts'
import { signalGroup } from '../processes/signal-group.ts'
import { listenedPorts, listeningSockets } from '../processes/listening-sockets.ts'
import { previewProcesses } from '../processes/preview-processes.ts'
import { hasProcessTable, readProcess } from '../processes/process-table.ts'

/** Whether the preview's leader lives or one of its processes listens on its port. */
export function isServing(state: PreviewState): boolean {
  const { leader, port } = state
  if (!hasProcessTable()) return leader !== undefined && signalGroup(leader.pid, 0)
  const now = leader && readProcess(leader.pid)
  if (now && now.startTime === leader.startTime && !now.ended) return true
  const sockets = listeningSockets()
  return previewProcesses(state).some(
    (entry) => port !== undefined && listenedPorts(entry.pid, sockets).includes(port),
  )
}
