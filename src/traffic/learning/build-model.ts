import type { NamedRoutes } from '../paths/name-routes.ts'
import type { ReadingTally } from '../reading/reading-tally.ts'
import { type TrafficModel, trafficSchema } from '../traffic-model.ts'
import { firstAbove } from '../plan/first-above.ts'
import { buildArrivals } from './build-arrivals.ts'
import { buildClusters, tailRequests } from './build-clusters.ts'
import type { Intake } from './intake.ts'

export interface ModelSource {
  formats: readonly string[]
  tally: ReadingTally
  digest: string | undefined
}

/** The model of all that was taken in. */
export function buildModel(
  taken: Intake,
  { routes, routeOf }: NamedRoutes,
  { formats, tally, digest }: ModelSource,
  k: number,
): TrafficModel {
  const { runningS, ...arrivals } = buildArrivals({
    requests: taken.total.requests,
    stretches: taken.running.stretches(),
    starts: taken.starts.all(),
    startWidthS: taken.starts.widthS(),
    gapsLonger: gapsLonger(taken),
    windows: taken.windows.of,
    clock: taken.clock.kind(),
  })
  const naming = {
    templates: routes.map(({ template }) => template),
    isAsset: (route: number) => routes[route]?.kind === 'asset',
    routeOf: (id: number) => routeOf[id] ?? routes.length - 1,
    fewest: k,
  }
  return {
    schema: trafficSchema,
    source: {
      format: formats.join('+').slice(0, 40),
      lines: tally.lines,
      unread: tally.unread,
      requests: taken.total.requests,
      sessions: taken.total.sessions,
      spanS: runningS,
      ...(digest === undefined ? {} : { sha256: digest }),
    },
    privacy: {
      k,
      tailShare: share(tailRequests(taken.seen, naming), taken.total.requests),
      unsafeShare: share(taken.judged.unsafe, tally.requests),
    },
    routes,
    clusters: buildClusters(taken.seen, naming),
    arrivals,
  }
}

/** How many gaps of a session are longer than so many seconds, in the mean over all. */
function gapsLonger({ seen, total }: Intake): (seconds: number) => number {
  const gaps = Object.values(seen.clusters)
    .flatMap((cluster) => [cluster.gaps.page, cluster.gaps.asset])
    .map((kept) => ({ sorted: Float64Array.from(kept.values()).toSorted(), all: kept.seen() }))
    .filter(({ all }) => all > 0)
  return (seconds) =>
    gaps.reduce((sum, { sorted, all }) => {
      return sum + all * (1 - firstAbove(sorted, seconds * 1000) / sorted.length)
    }, 0) / Math.max(1, total.sessions)
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Number(Math.min(1, part / whole).toFixed(6))
}
