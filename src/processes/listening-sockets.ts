import { readdirSync, readlinkSync } from 'node:fs'
import { readTable } from './read-table.ts'
import { type SocketAddress, socketAddress } from './socket-address.ts'

/** Where sockets listen, by their inode, from /proc/net/tcp and tcp6. */
export function listeningSockets(): Map<string, SocketAddress> {
  // 0A is TCP_LISTEN of include/net/tcp_states.h.
  return sockets(['/proc/net/tcp', '/proc/net/tcp6'], '0A')
}

/** Where UDP sockets that belong to no one peer are bound, by their inode. */
export function boundSockets(): Map<string, SocketAddress> {
  // 07 is TCP_CLOSE, which UDP shows unless it is connected.
  return sockets(['/proc/net/udp', '/proc/net/udp6'], '07')
}

/** Paths of Unix sockets that accept connections, by their inode. */
export function unixSockets(): Map<string, string> {
  const paths = new Map<string, string>()
  for (const row of readTable('/proc/net/unix')) {
    const [, , , flags, , , inode = '', path] = row.trim().split(/\s+/)
    // 00010000 is __SO_ACCEPTCON of include/linux/net.h.
    if (flags === '00010000' && path !== undefined) paths.set(inode, path)
  }
  return paths
}

/** Those of the sockets that a process holds; empty when its descriptors cannot be read. */
export function heldSockets<Socket>(pid: number, known: ReadonlyMap<string, Socket>): Socket[] {
  const held = new Map<string, Socket>()
  for (const target of readDescriptors(pid)) {
    const inode = /^socket:\[(\d+)\]$/.exec(target)?.[1]
    const socket = inode === undefined ? undefined : known.get(inode)
    if (inode !== undefined && socket !== undefined) held.set(inode, socket)
  }
  return [...held.values()]
}

/** The ports that a process listens on; empty when its descriptors cannot be read. */
export function listenedPorts(pid: number, known: ReadonlyMap<string, SocketAddress>): number[] {
  return [...new Set(heldSockets(pid, known).map(({ port }) => port))]
}

function sockets(tables: readonly string[], wanted: string): Map<string, SocketAddress> {
  const found = new Map<string, SocketAddress>()
  for (const row of tables.flatMap(readTable)) {
    const [, local = '', , state, , , , , , inode = ''] = row.trim().split(/\s+/)
    if (state === wanted) found.set(inode, socketAddress(local))
  }
  return found
}

function readDescriptors(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((name) => readLink(`/proc/${pid}/fd/${name}`))
  } catch {
    return []
  }
}

function readLink(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}
