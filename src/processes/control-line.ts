import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { ControlNews, type ControlRequest } from '../model/supervision.ts'
import { readLines } from './read-lines.ts'

export type ControlReply = Extract<ControlNews, { news: 'reply' }>

/** A connection to the supervisor of a preview. */
export interface ControlLine {
  /** Sends a request for which no reply is wanted. Does nothing when the line is closed. */
  tell(request: ControlRequest): void
  /** Sends a request. Rejects when the line closes, or `withinMs` pass, before the reply. */
  ask(request: ControlRequest, withinMs: number): Promise<ControlReply>
  /** Settles when the line is closed, by whichever side. */
  closed: Promise<void>
  /** Lets this process end while the line is open. */
  unref(): void
  close(): void
}

/**
 * Connects to the Unix socket of a supervisor. `onNews` hears what it tells after a `follow`. Rejects when
 * nothing listens there.
 */
export async function openControlLine(
  path: string,
  onNews: (news: ControlNews) => void = () => {},
): Promise<ControlLine> {
  const socket = connect(path)
  await once(socket, 'connect')
  const waiting = new Map<number, (reply: ControlReply) => void>()
  let asked = 0
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => resolve())
  })
  socket.on('error', () => {})
  readLines(socket, (line) => {
    const news = read(line)
    if (news === undefined) return socket.destroy()
    if (news.news !== 'reply') return onNews(news)
    waiting.get(news.n)?.(news)
    waiting.delete(news.n)
  })
  const send = (request: ControlRequest) => {
    if (socket.writable) socket.write(`${JSON.stringify(request)}\n`)
  }
  return {
    tell: send,
    ask: (request, withinMs) => {
      const n = ++asked
      const { promise, resolve, reject } = Promise.withResolvers<ControlReply>()
      waiting.set(n, resolve)
      const timer = setTimeout(() => reject(new Error('the supervisor did not reply')), withinMs)
      void closed.then(() => reject(new Error('the supervisor closed the line')))
      send({ ...request, n })
      return promise.finally(() => {
        clearTimeout(timer)
        waiting.delete(n)
      })
    },
    closed,
    unref: () => void socket.unref(),
    close: () => end(socket),
  }
}

function end(socket: Socket): void {
  socket.end()
  socket.destroySoon()
}

function read(line: string): ControlNews | undefined {
  try {
    return ControlNews.parse(JSON.parse(line))
  } catch {
    return undefined
  }
}
