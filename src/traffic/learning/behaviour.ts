import type { Random } from '../random.ts'
import { addClient, type Clients } from '../paths/clients.ts'
import { type ClusterName, clusterNames } from '../sessions/cluster-of.ts'
import type { Session } from '../sessions/session.ts'
import { type CountTable, countTable } from './count-table.ts'
import { embeddedSteps } from './embedded-steps.ts'
import { reservoir } from './reservoir.ts'

const mostTransitions = 400_000
const mostStarts = 100_000
const mostGaps = 20_000
const longestCounted = 10_000
const mostCut = 50_000
/** What follows the last request of a session: no number of the table is as high. */
export const theEnd = 0xf_ffff

type Gaps = Record<'page' | 'asset', ReturnType<typeof reservoir>>

/** What was seen of a session before the log ended. */
export interface CutSession {
  cluster: ClusterName
  /** Its last request. */
  isLater: boolean
  last: number
  length: number
  /** Milliseconds from then until the log ended. */
  silentMs: number
}

/** What sessions had in common, as counts of numbers of the route table. */
export interface Behaviour {
  add(session: Session, isAsset: (id: number) => boolean): void
  clusters: Readonly<
    Record<
      ClusterName,
      {
        sessions: number
        clients: Clients
        gaps: Gaps
        embedded: ReturnType<typeof embeddedSteps>
      }
    >
  >
  /** By cluster and first request. */
  starts: CountTable
  /** By cluster and number of requests. */
  lengths: CountTable
  /** By cluster, whether later, request and next request, or `theEnd`. */
  transitions: CountTable
  /** Sessions that were going on when the log ended. Neither their length nor their end is among the counts. */
  cut: CutSession[]
  /** Transitions that there was no room for. */
  lost(): number
}

export function behaviour(random: Random): Behaviour {
  const starts = countTable(mostStarts)
  const lengths = countTable(mostStarts)
  const transitions = countTable(mostTransitions)
  const cut: CutSession[] = []
  let lost = 0
  const made = (name: ClusterName) => ({
    sessions: 0,
    clients: [] as Clients,
    gaps: {
      page: reservoir(mostGaps, random.fork(`${name} page`)),
      asset: reservoir(mostGaps, random.fork(`${name} asset`)),
    },
    embedded: embeddedSteps(random.fork(`${name} embedded`)),
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
    cut,
    lost: () => lost,
    add: ({ cluster, client, ids, times, silentMs }, isAsset) => {
      const own = clusters[cluster]
      own.sessions++
      addClient(own.clients, client)
      starts.add(pack({ cluster, one: ids[0] ?? 0 }), client)
      const length = Math.min(ids.length, longestCounted)
      const isCut = silentMs !== undefined && cut.length < mostCut
      if (!isCut) lengths.add(pack({ cluster, one: length }), client)
      let isLater = false
      let fetched = 0
      for (const [step, one] of ids.entries()) {
        const fetches = isAsset(one)
        isLater ||= step > 0 && !fetches
        fetched = fetches ? fetched + 1 : 0
        const other = ids[step + 1] ?? theEnd
        if (isCut && other === theEnd) cut.push({ cluster, isLater, last: one, length, silentMs })
        else {
          if (fetches) own.embedded.add({ isLater, fetched, one, other: ids[step + 1] })
          if (!transitions.add(pack({ cluster, isLater, one, other }), client)) lost++
        }
        if (step > 0)
          own.gaps[fetches ? 'asset' : 'page'].add((times[step] ?? 0) - (times[step - 1] ?? 0))
      }
    },
  }
}

export interface Packed {
  cluster: ClusterName
  /** Whether a page was asked for after the first request. */
  isLater: boolean
  one: number
  other: number
}

/** Two numbers below 2^20 and what they are of as one below 2^44. */
function pack({
  cluster,
  isLater = false,
  one,
  other = 0,
}: Pick<Packed, 'cluster' | 'one'> & Partial<Packed>): number {
  const front = clusterNames.indexOf(cluster) * 2 + (isLater ? 1 : 0)
  return (front * 0x10_0000 + one) * 0x10_0000 + other
}

export function unpack(key: number): Packed {
  const front = Math.floor(key / 0x10_0000)
  const place = Math.floor(front / 0x10_0000)
  const cluster = clusterNames[place >> 1] ?? 'visitor'
  return { cluster, isLater: place % 2 === 1, one: front % 0x10_0000, other: key % 0x10_0000 }
}
