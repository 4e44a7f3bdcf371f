import { connect } from 'node:net'
import { failureOf } from '../../connecting/failure.ts'
import { type Place, placeOf } from '../../connecting/place.ts'
import type { Look, Looking } from '../../kind.ts'
import { testText } from '../../matching/test-text.ts'
import type { TcpAsked, TcpSeen } from './asked.ts'

const bannerLimit = 1024

/** Connects once for all assertions, which have the same question. */
export async function look(looking: Looking, asked: readonly TcpAsked[]): Promise<Look<TcpSeen>[]> {
  const [first] = asked
  if (!first) return []
  const { stage, timeoutMs, matcher, sent } = looking
  const listens = asked.some(({ what }) => what === 'banner')
  sent()
  try {
    const seen = await open(placeOf(first.endpoint, stage.target), {
      timeoutMs,
      listens,
      signal: stage.signal,
      now: () => stage.now(),
    })
    return await Promise.all(
      asked.map(async (one): Promise<Look<TcpSeen>> => {
        if (one.what !== 'banner' || 'closed' in seen) return { seen }
        const tested = await testText(seen.banner ?? '', one.test, matcher)
        return 'problem' in tested ? tested : { seen: { ...seen, holds: tested.holds } }
      }),
    )
  } catch (error) {
    stage.signal.throwIfAborted()
    const { code, why, unknown } = failureOf(error)
    // That a name does not exist says nothing of the port that it was to keep closed.
    const isUnknown = ({ what }: TcpAsked): boolean =>
      unknown || (what === 'refuses' && code === 'ENOTFOUND')
    return asked.map((one) => (isUnknown(one) ? { problem: why } : { seen: { closed: why } }))
  }
}

/** Connects and, where somebody listens, waits for a line. Rejects when there is no connection. */
async function open(
  { host, port }: Place,
  how: { timeoutMs: number; listens: boolean; signal: AbortSignal; now: () => number },
): Promise<TcpSeen> {
  const { promise, resolve, reject } = Promise.withResolvers<TcpSeen>()
  const started = how.now()
  let ms: number | undefined
  const parts: Buffer[] = []
  const seenAfter = (openMs: number): TcpSeen =>
    how.listens
      ? { ms: openMs, banner: Buffer.concat(parts).subarray(0, bannerLimit).toString() }
      : { ms: openMs }
  const socket = connect({ host, port })
  // A server that says nothing has still been reached.
  const timer = setTimeout(
    () =>
      ms === undefined
        ? reject(new Error(`no answer within ${how.timeoutMs} ms`))
        : resolve(seenAfter(ms)),
    how.timeoutMs,
  )
  const cancelled = (): void => reject(new Error('cancelled'))
  how.signal.addEventListener('abort', cancelled, { once: true })
  socket.on('connect', () => {
    ms = how.now() - started
    if (!how.listens) resolve(seenAfter(ms))
  })
  socket.on('data', (part) => {
    parts.push(part)
    const length = parts.reduce((sum, { byteLength }) => sum + byteLength, 0)
    if (ms !== undefined && (part.includes('\n') || length >= bannerLimit)) resolve(seenAfter(ms))
  })
  socket.on('error', (error) => (ms === undefined ? reject(error) : resolve(seenAfter(ms))))
  socket.on('close', () =>
    ms === undefined ? reject(new Error('closed')) : resolve(seenAfter(ms)),
  )
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    how.signal.removeEventListener('abort', cancelled)
    socket.destroy()
  }
}
