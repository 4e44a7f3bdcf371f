import type { ClusterName } from '../sessions/cluster-of.ts'
import type { Session } from '../sessions/session.ts'

/** Between two requests of a session that follow one another. */
export interface Gap {
  /** Number of the session. */
  session: number
  client: number
  from: number
  to: number
  ms: number
  /** The same by a clock of whole seconds. */
  clockMs: number
}

/** The gaps of sessions by cluster, where `routeOf` names the requests. */
export function gatherGaps(
  sessions: readonly Session[],
  routeOf: (id: number) => number,
): Map<ClusterName, Gap[]> {
  const gaps = new Map<ClusterName, Gap[]>()
  for (const [session, { cluster, client, ids, times }] of sessions.entries()) {
    const own = gaps.get(cluster) ?? []
    gaps.set(cluster, own)
    for (let step = 1; step < ids.length; step++) {
      const [before, after] = [times[step - 1] ?? 0, times[step] ?? 0]
      own.push({
        session,
        client,
        from: routeOf(ids[step - 1] ?? 0),
        to: routeOf(ids[step] ?? 0),
        ms: after - before,
        clockMs: (Math.floor(after / 1000) - Math.floor(before / 1000)) * 1000,
      })
    }
  }
  return gaps
}
