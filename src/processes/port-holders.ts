import { listenedPorts, listeningSockets } from './listening-sockets.ts'
import { hasProcessTable, listProcesses } from './process-table.ts'

/**
 * Ids of the processes that hold a listening socket on the port, as far as they can be seen; `among` names those
 * that are looked at, by default every process of the machine.
 */
export function portHolders(port: number, among?: readonly number[]): number[] {
  if (!hasProcessTable()) return []
  const sockets = new Map([...listeningSockets()].filter(([, listened]) => listened.port === port))
  if (sockets.size === 0) return []
  const pids = among ?? listProcesses().map(({ pid }) => pid)
  return pids.filter((pid) => listenedPorts(pid, sockets).length > 0)
}
