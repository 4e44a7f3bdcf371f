import { isLoopbackAddress } from '../model/loopback.ts'
import { readTable } from './read-table.ts'
import { type SocketAddress, socketAddress } from './socket-address.ts'

/** The columns of /proc/net/tcp and its like: local and remote address, and the state. */
const tables = [
  { file: 'tcp', wide: 13 },
  { file: 'tcp6', wide: 37 },
  { file: 'udp', wide: 13 },
  { file: 'udp6', wide: 37 },
]
/**
 * Of include/net/tcp_states.h: listens, is being connected to, waits after its end, which has no owner any more, and
 * what UDP shows unless it is connected.
 */
const notOurs: readonly string[] = ['0A', '03', '06', '07']

/**
 * The other ends of what this machine's processes have connected to, by the inode of the socket; without
 * connections to port `own` of this machine. A connection from a port that something listens on was accepted here.
 * Each row is looked at as little as can be: there are thousands under load.
 */
export function outgoingConnections(own: number): Map<string, SocketAddress> {
  const ownPort = own.toString(16).toUpperCase().padStart(4, '0')
  const rows = tables.flatMap(({ file, wide }) => rowsOf(file, wide))
  const listening = new Set(
    rows.filter(({ state }) => state === '0A').map(({ local }) => local.slice(-4)),
  )
  const found = new Map<string, SocketAddress>()
  for (const { local, remote, state, rest } of rows) {
    if (notOurs.includes(state) || listening.has(local.slice(-4))) continue
    const [, , , , , inode = '0'] = rest.trim().split(/\s+/, 6)
    if (inode === '0') continue
    const other = socketAddress(remote)
    if (remote.endsWith(`:${ownPort}`) && isLoopbackAddress(other.address)) continue
    found.set(inode, other)
  }
  return found
}

interface Row {
  local: string
  remote: string
  state: string
  /** From the queues on. */
  rest: string
}

function rowsOf(file: string, wide: number): Row[] {
  return readTable(`/proc/net/${file}`).map((line) => {
    const from = line.indexOf(': ') + 2
    const next = from + wide + 1
    const state = next + wide + 1
    return {
      local: line.slice(from, from + wide),
      remote: line.slice(next, next + wide),
      state: line.slice(state, state + 2),
      rest: line.slice(state + 3),
    }
  })
}
