import { addClient, type Clients } from '../paths/clients.ts'
import type { ClusterName } from '../sessions/cluster-of.ts'
import type { Session } from '../sessions/session.ts'

/** What enough clients of some sessions did; the tail, which is the last route, stands for the rest. */
export interface Known {
  route: (route: number) => number
  cluster: (name: ClusterName) => boolean
  tail: () => number
}

/** By sessions whose numbers are routes, of which there are so many. */
export function knownFrom(sessions: readonly Session[], routes: number, fewest: number): Known {
  const byRoute = Array.from({ length: routes }, (): Clients => [])
  const byCluster = new Map<ClusterName, Clients>()
  for (const { cluster, client, ids } of sessions) {
    const own = byCluster.get(cluster) ?? []
    byCluster.set(cluster, own)
    addClient(own, client)
    for (const id of ids) addClient(byRoute[id] ?? [], client)
  }
  const tail = () => routes - 1
  return {
    tail,
    route: (route) => ((byRoute[route]?.length ?? 0) >= fewest ? route : tail()),
    cluster: (name) => (byCluster.get(name)?.length ?? 0) >= fewest,
  }
}
