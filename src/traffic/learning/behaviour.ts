import type { Random } from '../random.ts'
import { addClient, type Clients } from '../paths/clients.ts'
import { type ClusterName, clusterNames } from '../sessions/cluster-of.ts'
import type { Session } from '../sessions/session.ts'
import { type CountTable, countTable } from './count-table.ts'
import { reservoir } from './reservoir.ts'

const mostTransitions = 400_000
const mostStarts = 100_000
const mostGaps = 20_000
const longestCounted = 10_000
/** What follows the last request of a session: no number of the table is as high. */
export const theEnd = 0xf_ffff

type Gaps = Record<'page' | 'asset', ReturnType<typeof reservoir>>

/** What sessions had in common, as counts of numbers of the route table. */
export interface Behaviour {
  add(session: Session, isAsset: (id: number) => boolean): void
  clusters: Readonly<Record<ClusterName, { sessions: number; clients: Clients; gaps: Gaps }>>
  /** By cluster and first request. */
  starts: CountTable
  /** By cluster and number of requests. */
  lengths: CountTable
  /** By cluster, request and next request, or `theEnd`. */
  transitions: CountTable
  /** Transitions that there was no room for. */
  lost(): number
}

export function behaviour(random: Random): Behaviour {
  const starts = countTable(mostStarts)
  const lengths = countTable(mostStarts)
  const transitions = countTable(mostTransitions)
  let lost = 0
  const made = (name: ClusterName) => ({
    sessions: 0,
    clients: [] as Clients,
    gaps: {
      page: reservoir(mostGaps, random.fork(`${name} page`)),
      asset: reservoir(mostGaps, random.fork(`${name} asset`)),
    },
  })
  const clusters = {
    browser: made('browser'),
    bot: made('bot'),
    feed: made('feed'),
    monitor: made('monitor'),
    visitor: made('visitor'),
  }
  return {
    clusters,
    starts,
    lengths,
    transitions,
    lost: () => lost,
    add: ({ cluster, client, ids, times }, isAsset) => {
      const own = clusters[cluster]
      const place = clusterNames.indexOf(cluster)
      own.sessions++
      addClient(own.clients, client)
      const start = ids[0] ?? 0
      starts.add(pack(place, start, 0), client)
      lengths.add(pack(place, Math.min(ids.length, longestCounted), 0), client)
      for (let step = 1; step < ids.length; step++) {
        const id = ids[step] ?? 0
        if (!transitions.add(pack(place, ids[step - 1] ?? 0, id), client)) lost++
        const gap = (times[step] ?? 0) - (times[step - 1] ?? 0)
        own.gaps[isAsset(id) ? 'asset' : 'page'].add(gap)
      }
      if (!transitions.add(pack(place, ids.at(-1) ?? 0, theEnd), client)) lost++
    },
  }
}

/** Cluster and two numbers below 2^20 as one. */
function pack(cluster: number, one: number, other: number): number {
  return (cluster * 0x10_0000 + one) * 0x10_0000 + other
}

export function unpack(key: number): { cluster: ClusterName; one: number; other: number } {
  const front = Math.floor(key / 0x10_0000)
  const cluster = clusterNames[Math.floor(front / 0x10_0000)] ?? 'visitor'
  return { cluster, one: front % 0x10_0000, other: key % 0x10_0000 }
}
