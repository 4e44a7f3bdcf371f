import type { Socket } from 'node:net'

/** More than any line of the protocol holds; the state of a preview is the longest. */
const limit = 2 * 1024 * 1024

/** Hands over each line that arrives, without its end. A line that is too long ends the connection. */
export function readLines(socket: Socket, onLine: (line: string) => void): void {
  socket.setEncoding('utf8')
  let parts: string[] = []
  let length = 0
  socket.on('data', (chunk: string) => {
    const [first = '', ...rest] = chunk.split('\n')
    parts.push(first)
    length += first.length
    for (const next of rest) {
      const line = parts.join('')
      parts = [next]
      length = next.length
      if (line !== '' && !socket.destroyed) onLine(line)
    }
    if (length > limit) socket.destroy()
  })
}
