import { readFileSync, readdirSync, readlinkSync } from 'node:fs'

/** Ports by the inode of the socket that listens on them, from /proc/net/tcp and tcp6. */
export function listeningSockets(): Map<string, number> {
  const ports = new Map<string, number>()
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    for (const row of readTable(table)) {
      const [, local = '', , state, , , , , , inode = ''] = row.trim().split(/\s+/)
      // 0A is TCP_LISTEN of include/net/tcp_states.h.
      if (state === '0A')
        ports.set(inode, Number.parseInt(local.slice(local.lastIndexOf(':') + 1), 16))
    }
  }
  return ports
}

/** The ports that a process listens on; empty when its descriptors cannot be read. */
export function listenedPorts(pid: number, sockets: ReadonlyMap<string, number>): number[] {
  const ports = new Set<number>()
  for (const target of readDescriptors(pid)) {
    const inode = /^socket:\[(\d+)\]$/.exec(target)?.[1]
    const port = inode === undefined ? undefined : sockets.get(inode)
    if (port !== undefined) ports.add(port)
  }
  return [...ports]
}

function readTable(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').trimEnd().split('\n').slice(1)
  } catch {
    // No IPv6, or no /proc.
    return []
  }
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
