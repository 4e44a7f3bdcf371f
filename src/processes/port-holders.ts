import { listenedPorts, listeningSockets } from './listening-sockets.ts'
import { hasProcessTable, listProcesses } from './process-table.ts'

/** Ids of the processes that hold a listening socket on the port, as far as they can be seen. */
export function portHolders(port: number): number[] {
  if (!hasProcessTable()) return []
  const sockets = new Map([...listeningSockets()].filter(([, listened]) => listened.port === port))
  if (sockets.size === 0) return []
  return listProcesses()
    .map((entry) => entry.pid)
    .filter((pid) => listenedPorts(pid, sockets).length > 0)
}
