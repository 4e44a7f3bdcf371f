import { heldSockets, listeningSockets } from '../processes/listening-sockets.ts'
import { previewProcesses, type PreviewTrace } from '../processes/preview-processes.ts'
import { hasProcessTable } from '../processes/process-table.ts'
import type { SocketAddress } from '../processes/socket-address.ts'

/** What the processes of a preview do at one moment. */
export interface Look {
  /** Where they listen for TCP, each address once. */
  listeners: SocketAddress[]
  /** CPU that they used since they started, in milliseconds. */
  cpuMs: number
}

/** Undefined where the system does not tell. */
export function lookAtApp(trace: PreviewTrace): Look | undefined {
  if (!hasProcessTable()) return undefined
  const processes = previewProcesses(trace)
  const known = listeningSockets()
  const listeners = new Map<string, SocketAddress>()
  for (const { pid } of processes) {
    for (const socket of heldSockets(pid, known)) {
      listeners.set(`${socket.address} ${socket.port}`, socket)
    }
  }
  return {
    listeners: [...listeners.values()],
    cpuMs: processes.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
  }
}
