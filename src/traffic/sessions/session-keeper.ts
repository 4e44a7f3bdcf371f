import type { Session } from './session.ts'
import type { Visitor } from './visitor-keys.ts'

/** A visitor who was away for longer comes anew. */
export const sessionGapMs = 30 * 60_000
export const longestSessionMs = 12 * 3_600_000
const mostSteps = 10_000
const mostOpen = 100_000
const mostOpenSteps = 1_500_000
/** A client of which more than half of at least so many requests are refused looks for holes. */
const fewestRefused = 5

interface OpenSession extends Session {
  lastMs: number
  refused: number
  isScanner: boolean
}

export interface SessionKeeper {
  /** A request that counts, as a number of the route table. */
  step(visitor: Visitor, timeMs: number, id: number): void
  /** A request that was refused, or that only those ask for who look for holes. */
  refused(visitor: Visitor, timeMs: number, isProbe: boolean): void
  /** The log ends or jumps: hands over what was going on. */
  closeAll(): void
  /** Sessions that ended because there was no room for more. */
  endedEarly(): number
  /** Requests in sessions of scanners. */
  scanned(): number
}

/**
 * Makes sessions of requests that come nearly in the order of time. Each is handed over when its visitor was
 * away for 30 minutes by the log's clock; those of clients that look for holes are not.
 */
export function sessionKeeper(onSession: (session: Session) => void): SessionKeeper {
  // The order of a map is that of insertion: who asked last stands last.
  const open = new Map<number, OpenSession>()
  let openSteps = 0
  let clockMs = -Infinity
  let endedEarly = 0
  let scanned = 0

  function close(key: number, session: OpenSession, silentMs?: number): void {
    open.delete(key)
    openSteps -= session.ids.length
    const { cluster, client, refused, ids } = session
    const isScanner = session.isScanner || (refused >= fewestRefused && refused > ids.length)
    if (isScanner) scanned += ids.length + refused
    else if (ids.length > 0) {
      const cut = silentMs === undefined ? {} : { silentMs }
      onSession({ cluster, client, ...inOrder(session), ...cut })
    }
  }

  function find(visitor: Visitor, timeMs: number): OpenSession {
    clockMs = Math.max(clockMs, timeMs)
    closeUntil(timeMs - sessionGapMs)
    const { key, cluster, client } = visitor
    let session = open.get(key)
    const firstMs = session?.times[0] ?? timeMs
    const isLong = timeMs - firstMs > longestSessionMs || (session?.ids.length ?? 0) >= mostSteps
    if (session && isLong) {
      close(key, session)
      session = undefined
    }
    session ??= {
      cluster,
      client,
      ids: [],
      times: [],
      lastMs: timeMs,
      refused: 0,
      isScanner: false,
    }
    open.delete(key)
    open.set(key, session)
    session.lastMs = Math.max(session.lastMs, timeMs)
    return session
  }

  function closeUntil(limitMs: number): void {
    for (const [key, session] of open) {
      const isCrowded = open.size > mostOpen || openSteps > mostOpenSteps
      if (session.lastMs >= limitMs && !isCrowded) return
      if (session.lastMs >= limitMs) endedEarly++
      close(key, session)
    }
  }

  return {
    step: (visitor, timeMs, id) => {
      const session = find(visitor, timeMs)
      session.ids.push(id)
      session.times.push(timeMs)
      openSteps++
    },
    refused: (visitor, timeMs, isProbe) => {
      const session = find(visitor, timeMs)
      session.refused++
      session.isScanner ||= isProbe
    },
    closeAll: () => {
      closeUntil(clockMs - sessionGapMs)
      for (const [key, session] of open) close(key, session, clockMs - session.lastMs)
      clockMs = -Infinity
    },
    endedEarly: () => endedEarly,
    scanned: () => scanned,
  }
}

/** Servers write a line when a request ends, with the time of its beginning. */
function inOrder({ ids, times }: OpenSession): Pick<Session, 'ids' | 'times'> {
  if (times.every((time, place) => place === 0 || time >= (times[place - 1] ?? 0))) {
    return { ids, times }
  }
  const order = times.map((_, place) => place)
  order.sort((one, other) => (times[one] ?? 0) - (times[other] ?? 0) || one - other)
  return {
    ids: order.map((place) => ids[place] ?? 0),
    times: order.map((place) => times[place] ?? 0),
  }
}
