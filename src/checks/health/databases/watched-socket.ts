import { Socket } from 'node:net'

/** So many bytes tell one protocol from another. */
const telling = 9
/** Nothing that is asked for here is larger. */
const mostBytes = 16 * 1024 * 1024
const shown = 200
const everyMs = 20

/** A socket for a client, and what became of it before the client understood anything. */
export interface WatchedSocket {
  /** Not connected yet. */
  socket: Socket
  opened(): boolean
  /** The first bytes that the server sent. */
  said(): Buffer
  /** Whether they are of another protocol. */
  isForeign(): boolean
  close(): void
}

/**
 * A socket that ends when the signal aborts, when the first bytes are not of the protocol, and when the server sends
 * more than 16 MiB: clients wait for the rest of what they have not understood, and keep it.
 */
export function watchedSocket(
  signal: AbortSignal,
  isOurs: (said: Buffer) => boolean,
): WatchedSocket {
  const socket = new Socket()
  let opened = false
  let said = Buffer.alloc(0)
  const end = (): void => void socket.destroy()
  const isForeign = (): boolean => said.length > 0 && !isOurs(said)
  const timer = setInterval(() => {
    if (socket.bytesRead > mostBytes) socket.destroy(new Error('it answers more than 16 MiB'))
  }, everyMs).unref()
  signal.addEventListener('abort', end, { once: true })
  if (signal.aborted) end()
  socket.on('connect', () => {
    opened = true
  })
  socket.on('data', (part: Buffer) => {
    if (said.length >= shown) return
    said = Buffer.concat([said, part.subarray(0, shown)])
    if (said.length >= telling && isForeign()) end()
  })
  // Clients tell of errors themselves; some of them not any more when they have been closed.
  socket.on('error', () => {})
  return {
    socket,
    opened: () => opened,
    said: () => said.subarray(0, shown),
    isForeign,
    close: () => {
      clearInterval(timer)
      signal.removeEventListener('abort', end)
      socket.destroy()
    },
  }
}
