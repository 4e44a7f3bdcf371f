import type { TrafficCluster } from '../traffic-model.ts'
import { addClient, type Clients } from '../paths/clients.ts'
import type { Gap } from './gather-gaps.ts'
import { intraclassCorrelation, ranksOf } from './intraclass-correlation.ts'
import { quantiles } from './reservoir.ts'

type Paces = NonNullable<TrafficCluster['paces']>
type Others = Partial<TrafficCluster['gaps']>

/** What gaps may tell. */
export interface PaceTelling {
  /** Whether the model tells of a way. */
  isTold: (from: number, to: number) => boolean
  isAsset: (route: number) => boolean
  /** The fewest clients that must have had gaps. */
  fewest: number
  /** Whether the log counts whole seconds. */
  isCoarse: boolean
}

/** Each pace is so many times as slow as the one before. */
const step = 3
const parts = 60
/** Of a way that was seen less often, its pace says little. */
const fewestOfWay = 8
const fewestOfPace = 60
const fewestOfOthers = 20

/**
 * How soon visitors go on, by the way they go: ways with about the same mean gap (geometric) have a pace in
 * common. Ways without a pace have the gaps of `others`, by the kind of where they lead; a kind is absent where too
 * little was seen of it. Undefined where no way has a pace.
 */
export function buildPaces(
  gaps: readonly Gap[],
  { isTold, isAsset, fewest, isCoarse }: PaceTelling,
): { paces: Paces; others: Others } | undefined {
  const ways = Map.groupBy(
    gaps.filter(({ from, to }) => isTold(from, to)),
    ({ from, to }) => from * 8192 + to,
  )
  const byPace = Map.groupBy(
    [...ways.values()].filter(({ length }) => length >= fewestOfWay),
    paceOf,
  )
  const known = [...byPace]
    .filter(([, own]) => isKnown(own.flat(), fewestOfPace, fewest))
    .toSorted(([one], [other]) => one - other)
  if (known.length === 0) return undefined
  const of: Paces['of'] = {}
  for (const [place, [, own]] of known.entries()) {
    for (const [first] of own) {
      if (!first) continue
      const row = (of[first.from] ??= [])
      row.push([first.to, place])
    }
  }
  const waysOfPaces = known.map(([, own]) => own.flat())
  const paced = new Set(waysOfPaces.flat())
  const others = Map.groupBy(
    gaps.filter((gap) => !paced.has(gap)),
    ({ to }) => (isAsset(to) ? 'asset' : 'page'),
  )
  const told = (own: readonly Gap[]) => quantilesOf(own, isCoarse)
  return {
    paces: {
      quantiles: waysOfPaces.map(told),
      of,
      alike: alikeness([...waysOfPaces, ...others.values()]),
    },
    others: Object.fromEntries(
      [...others]
        .filter(([, own]) => isKnown(own, fewestOfOthers, fewest))
        .map(([kind, own]) => [kind, told(own)]),
    ),
  }
}

function paceOf(way: readonly Gap[]): number {
  const logs = way.reduce((sum, { ms }) => sum + Math.log(ms + 1), 0)
  return Math.round(logs / way.length / Math.log(step))
}

/**
 * Where within a second a request came is invented, but not how long gaps are in the mean: of moments that fall
 * anywhere in a second, the differences of whole seconds are right in the mean. Where they are 0 so far, the mean is not: half a second more
 * is as likely as not (Jeffreys).
 */
function stretch(gaps: readonly Gap[]): number {
  const clock = gaps.reduce((sum, { clockMs }) => sum + clockMs, 0)
  const spread = gaps.reduce((sum, { ms }) => sum + ms, 0)
  return spread > 0 ? Math.min(4, Math.max(0.01, (clock + 500) / spread)) : 1
}

function quantilesOf(gaps: readonly Gap[], isCoarse: boolean): number[] {
  const times = isCoarse ? stretch(gaps) : 1
  return quantiles(
    gaps.map(({ ms }) => ms * times),
    parts,
  )
}

function isKnown(gaps: readonly Gap[], fewestGaps: number, fewestClients: number): boolean {
  const clients: Clients = []
  for (const { client } of gaps) addClient(clients, client)
  return gaps.length >= fewestGaps && clients.length >= fewestClients
}

/**
 * How much the gaps of one visitor are alike, as the correlation of normal scores: of ranks within their pace it
 * is 2 sin(πr/6) (Pearson 1907).
 */
function alikeness(paces: readonly (readonly Gap[])[]): number {
  const bySession = new Map<number, number[]>()
  for (const gaps of paces) {
    const ranks = ranksOf(gaps.map(({ ms }) => ms))
    for (const [place, { session }] of gaps.entries()) {
      const own = bySession.get(session) ?? []
      bySession.set(session, own)
      own.push(ranks[place] ?? 0)
    }
  }
  const rank = intraclassCorrelation(bySession.values())
  return Number((2 * Math.sin((Math.PI * rank) / 6)).toFixed(3))
}
