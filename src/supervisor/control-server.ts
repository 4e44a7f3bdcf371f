import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { ControlRequest, type ControlNews } from '../model/supervision.ts'
import { readLines } from '../processes/read-lines.ts'

/** One who is connected. */
export interface Caller {
  send(news: ControlNews): void
}

export interface ControlServer {
  close(): void
}

/** Connections at once; each step of a job and each check has one. */
const mostCallers = 64

/**
 * Listens on a Unix socket that only its owner may connect to, for requests of one line each. Whoever sends
 * anything else is disconnected. `gone` hears of each caller that left.
 */
export async function openControlServer(
  path: string,
  onRequest: (request: ControlRequest, caller: Caller) => void,
  gone: (caller: Caller) => void,
): Promise<ControlServer> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    const caller: Caller = {
      send: (news) => {
        if (socket.writable) socket.write(`${JSON.stringify(news)}\n`)
      },
    }
    socket.on('error', () => {})
    socket.once('close', () => {
      sockets.delete(socket)
      gone(caller)
    })
    readLines(socket, (line) => {
      const request = read(line)
      if (request === undefined) socket.destroy()
      else onRequest(request, caller)
    })
  })
  server.maxConnections = mostCallers
  rmSync(path, { force: true })
  // The socket is made within `listen`; no process of the preview is started before.
  const mask = process.umask(0o177)
  try {
    server.listen(path)
  } finally {
    process.umask(mask)
  }
  await once(server, 'listening')
  server.on('error', () => {})
  return {
    close: () => {
      server.close()
      for (const socket of sockets) socket.destroySoon()
    },
  }
}

function read(line: string): ControlRequest | undefined {
  try {
    return ControlRequest.parse(JSON.parse(line))
  } catch {
    return undefined
  }
}
