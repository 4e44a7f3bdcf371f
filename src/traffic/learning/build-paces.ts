import type { TrafficCluster } from '../traffic-model.ts'
import { addClient, type Clients } from '../paths/clients.ts'
import type { Gap } from './gather-gaps.ts'
import { intraclassCorrelation, ranksOf } from './intraclass-correlation.ts'
import { quantiles } from './reservoir.ts'

type Paces = NonNullable<TrafficCluster['paces']>

/** Each pace is so many times as slow as the one before. */
const step = 3
const parts = 60
/** Of a way that was seen less often, its pace says little. */
const fewestOfWay = 8
const fewestOfPace = 60

/**
 * How soon visitors go on, by the way they go: ways with about the same mean gap (geometric) have a pace in
 * common. Undefined where too little was seen. `isTold` says which ways the model tells of, `isCoarse` whether
 * the log counts whole seconds.
 */
export function buildPaces(
  gaps: readonly Gap[],
  isTold: (from: number, to: number) => boolean,
  fewest: number,
  isCoarse: boolean,
): Paces | undefined {
  const ways = Map.groupBy(
    gaps.filter(({ from, to }) => isTold(from, to)),
    ({ from, to }) => from * 8192 + to,
  )
  const byPace = Map.groupBy(
    [...ways.values()].filter(({ length }) => length >= fewestOfWay),
    paceOf,
  )
  const known = [...byPace]
    .filter(([, own]) => isKnown(own.flat(), fewest))
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
  const others = gaps.filter((gap) => !paced.has(gap))
  return {
    quantiles: waysOfPaces.map((own) => {
      const times = isCoarse ? stretch(own) : 1
      return quantiles(
        own.map(({ ms }) => ms * times),
        parts,
      )
    }),
    of,
    alike: alikeness([...waysOfPaces, others]),
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

function isKnown(gaps: readonly Gap[], fewest: number): boolean {
  const clients: Clients = []
  for (const { client } of gaps) addClient(clients, client)
  return gaps.length >= fewestOfPace && clients.length >= fewest
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
