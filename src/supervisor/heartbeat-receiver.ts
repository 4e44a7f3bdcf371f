import { randomBytes, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { heartbeatName, type Heartbeats } from '../model/heartbeats.ts'

/** As many as `Heartbeats` holds. */
const mostNames = 100
const mostConnections = 64
const bodyLimit = 64 * 1024

export interface HeartbeatReceiver {
  /** What jobs call, with their name behind it: `http://127.0.0.1:40001/3f…`. */
  url: string
  heard(): Heartbeats
  close(): void
}

/**
 * Listens on the loopback of this machine for the calls of jobs, at a path that nobody can guess. Whatever they
 * send with it is not looked at. `now` is in monotonic milliseconds.
 */
export async function openHeartbeatReceiver(
  now: () => number = () => performance.now(),
): Promise<HeartbeatReceiver> {
  const token = randomBytes(16).toString('hex')
  const beats = new Map<string, { count: number; at: number }>()
  const opened = now()

  const hear = (request: IncomingMessage): number => {
    const name = nameIn(request.url ?? '', token)
    if (name === undefined) return 404
    if (!/^(?:GET|HEAD|POST|PUT)$/.test(request.method ?? '')) return 405
    const known = beats.get(name)
    if (!known && beats.size >= mostNames) return 429
    beats.set(name, { count: (known?.count ?? 0) + 1, at: now() })
    return 204
  }
  const server = createServer({ maxHeaderSize: 8192 }, (request, response) => {
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > bodyLimit) request.destroy()
    })
    request.on('error', () => {})
    response.on('error', () => {})
    response.writeHead(hear(request), { connection: 'close' }).end()
  })
  server.maxConnections = mostConnections
  server.headersTimeout = 5000
  server.requestTimeout = 10_000
  server.on('clientError', (_error, socket) => socket.destroy())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  server.on('error', () => {})
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/${token}`,
    heard: () => ({
      openMs: now() - opened,
      beats: [...beats].map(([name, { count, at }]) => ({ name, count, agoMs: now() - at })),
    }),
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** The name in `/TOKEN/NAME`; undefined for any other path. */
function nameIn(path: string, token: string): string | undefined {
  const [, given = '', name = ''] =
    /^\/([\da-f]{32})\/([^/?#]{1,100})\/?(?:\?.*)?$/.exec(path) ?? []
  const known =
    given.length === token.length && timingSafeEqual(Buffer.from(given), Buffer.from(token))
  return known && heartbeatName.test(name) ? name : undefined
}
