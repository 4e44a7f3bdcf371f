import { isIP } from 'node:net'
import { connect, type ConnectionOptions, type TLSSocket } from 'node:tls'
import type { Place } from './place.ts'
import type { Looking } from '../kind.ts'

/** How long a handshake may take, and what it must heed and tell. */
export type Limits = Pick<Looking, 'timeoutMs' | 'sent'> & { signal: AbortSignal }

/**
 * Shakes hands with a server whatever its certificate is, and has `read` look at the connection. Rejects when
 * there is no handshake within the time, or when `signal` aborts.
 */
export async function handshake<T>(
  { host, port }: Place,
  serverName: string | undefined,
  how: Pick<
    ConnectionOptions,
    'secureContext' | 'ALPNProtocols' | 'minVersion' | 'maxVersion' | 'ciphers' | 'ca'
  >,
  { timeoutMs, signal, sent }: Limits,
  read: (socket: TLSSocket) => T,
): Promise<T> {
  sent()
  const name = serverName ?? host
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  const socket = connect({
    ...how,
    host,
    port,
    // An address is no name that could be asked for (RFC 6066, 3).
    ...(isIP(name) === 0 ? { servername: name } : {}),
    // Looked at, not enforced: what is wrong is what is to be told.
    rejectUnauthorized: false,
    checkServerIdentity: () => undefined,
  })
  const timer = setTimeout(
    () => reject(new Error(`no handshake within ${timeoutMs} ms`)),
    timeoutMs,
  )
  const cancelled = (): void => reject(new Error('cancelled'))
  signal.addEventListener('abort', cancelled, { once: true })
  socket.on('error', reject)
  socket.once('close', () => reject(new Error('closed before the end of the handshake')))
  socket.once('secureConnect', () => {
    try {
      resolve(read(socket))
    } catch (error) {
      reject(error)
    }
  })
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', cancelled)
    socket.destroy()
  }
}
