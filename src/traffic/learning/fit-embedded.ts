import { asShares } from '../sessions/as-shares.ts'
import { chance, factorFor } from '../sessions/factor-for.ts'
import type { EmbeddedCounts, TrafficCluster } from '../traffic-model.ts'
import { type EmbeddedStep, shareByCount } from './embedded-steps.ts'

const rounds = 10
/** Of counts that were seen less often, the next fewer and all above are one. */
const fewestOfCount = 30
/** Bounds the time it takes to follow visitors through all assets times all counts. */
const mostStates = 20_000
/** What was never seen is not impossible, and what was always seen not certain. */
const leastFactor = 1e-5
const mostFactor = 1e5
const mostOdds = 1e8

/**
 * The cluster with factors such that after each number of assets as large a part goes on to a page as was seen to,
 * and after each asset as large a part as without them. The factors of counts and of assets are found in turn, as in
 * iterative proportional fitting. `steps` are those on from assets, by its routes; `pageOdds` those of its ways.
 */
export function fitEmbedded(
  cluster: TrafficCluster,
  steps: readonly EmbeddedStep[],
  { isAsset, pageOdds }: { isAsset: readonly boolean[]; pageOdds: Float64Array },
): TrafficCluster {
  const onward = steps.filter(({ other }) => other !== undefined)
  const of = (phase: boolean) => onward.filter(({ isLater }) => isLater === phase)
  const first = factorsOf(of(false), pageOdds, isAsset)
  const later = factorsOf(of(true), pageOdds.subarray(isAsset.length), isAsset)
  if (!first && !later) return cluster
  return { ...cluster, embedded: { ...(first ? { first } : {}), ...(later ? { later } : {}) } }
}

/** Undefined where too little was seen. */
function factorsOf(
  steps: readonly EmbeddedStep[],
  pageOdds: Float64Array,
  isAsset: readonly boolean[],
): EmbeddedCounts | undefined {
  const byAssets = Map.groupBy(steps, ({ one }) => one)
  const counts = Math.min(pooledCounts(steps), Math.floor(mostStates / byAssets.size))
  if (counts === 0 || byAssets.size === 0) return undefined
  const countOf = ({ fetched }: EmbeddedStep) => Math.min(fetched, counts) - 1
  const wanted = shareByCount(steps, counts, ({ other = 0 }) => isAsset[other] !== true)
  const assets = [...byAssets].map(([asset, own]) => {
    const seen = new Float64Array(counts)
    for (const step of own) seen[countOf(step)] = (seen[countOf(step)] ?? 0) + 1
    return { asset, seen, odds: Math.min(pageOdds[asset] ?? 1, mostOdds) }
  })
  const byCount = new Float64Array(counts).fill(1)
  const byAsset = new Float64Array(assets.length).fill(1)
  for (let round = 0; round < rounds; round++) {
    const oddsOfAssets = Float64Array.from(assets, ({ odds }, at) => odds * (byAsset[at] ?? 1))
    for (const [count, share] of wanted.entries()) {
      const seen = Float64Array.from(assets, (asset) => asset.seen[count] ?? 0)
      byCount[count] = clamp(factorFor(share, asShares(seen), oddsOfAssets))
    }
    for (const [at, { seen, odds }] of assets.entries()) {
      const oddsOfCounts = byCount.map((factor) => odds * factor)
      byAsset[at] = clamp(factorFor(chance(odds), asShares(seen.slice()), oddsOfCounts))
    }
  }
  return {
    pages: [...byCount].map(told),
    byRoute: Object.fromEntries(
      assets.flatMap(({ asset, odds }, at) => {
        const factor = told(byAsset[at] ?? 1)
        return odds === 0 || odds === mostOdds ? [] : [[asset, factor]]
      }),
    ),
    ends: [],
  }
}

/** The most assets that often enough were fetched for one page. */
function pooledCounts(steps: readonly EmbeddedStep[]): number {
  const often = [...Map.groupBy(steps, ({ fetched }) => fetched)]
    .filter(([, own]) => own.length >= fewestOfCount)
    .map(([fetched]) => fetched)
  return Math.max(0, ...often)
}

function clamp(factor: number): number {
  return Math.min(mostFactor, Math.max(leastFactor, factor))
}

function told(factor: number): number {
  return Number(factor.toPrecision(3))
}
