import type { TrafficPlan } from '../../../../traffic/traffic-plan.ts'
import type { Endings, LoadFacts, StageEndings } from '../../facts.ts'
import { routeLabel } from '../../route-label.ts'
import { type Buckets, mergeBuckets, percentile } from '../histogram.ts'
import { mergeEndings } from './merge-endings.ts'
import type { Recorded } from './recorded.ts'
import { type SeriesPoint, seriesStepS } from './series.ts'

const mostRoutes = 200
const others = 'other routes'

/**
 * What was recorded of all shares of the plan, as one load. Routes whose labels are `named` stand alone however rare
 * they are.
 */
export function factsOf(
  plan: TrafficPlan,
  shares: readonly Recorded[],
  named: readonly string[] = [],
): Pick<LoadFacts, 'total' | 'routes' | 'stages' | 'series' | 'unexpected'> & { lag: Buckets } {
  const labels = plan.routes.map(routeLabel)
  const cells = shares
    .flatMap((share) => share.cells)
    .map(({ stage, route, endings }) => ({ stage, label: labels[route] ?? others, endings }))
  const kept = new Set([...frequent(cells), ...named])
  const routesOf = (some: typeof cells): Record<string, Endings> =>
    Object.fromEntries(
      [...Map.groupBy(some, ({ label }) => (kept.has(label) ? label : others))].map(
        ([label, group]) => [label, mergeEndings(group.map(({ endings }) => endings))],
      ),
    )
  const lags = plan.stages.map((_, stage) =>
    mergeBuckets(shares.map((share) => share.lags[stage] ?? [])),
  )
  const stages = plan.stages.map(({ name }, index): StageEndings => {
    const own = cells.filter(({ stage }) => stage === index)
    const lagP99Ms = percentile(lags[index] ?? [], 99)
    return {
      stage: name,
      total: mergeEndings(own.map(({ endings }) => endings)),
      routes: routesOf(own),
      ...(lagP99Ms === undefined ? {} : { lagP99Ms }),
    }
  })
  return {
    total: mergeEndings(cells.map(({ endings }) => endings)),
    routes: routesOf(cells),
    stages,
    series: seriesOf(plan.durationMs, shares),
    ...unexpectedOf(labels, shares),
    lag: mergeBuckets(lags),
  }
}

/** The labels that stand alone in reports. */
function frequent(cells: readonly { label: string; endings: Endings }[]): string[] {
  const fired = new Map<string, number>()
  for (const { label, endings } of cells) {
    fired.set(label, (fired.get(label) ?? 0) + endings.fired)
  }
  const byCount = [...fired].toSorted(([, a], [, b]) => b - a)
  return byCount.slice(0, mostRoutes).map(([label]) => label)
}

function seriesOf(durationMs: number, shares: readonly Recorded[]): LoadFacts['series'] {
  const length = Math.max(0, ...shares.map(({ points }) => points.length))
  const points = Array.from({ length }, (_, index) =>
    shares.flatMap((share) => share.points[index] ?? []),
  )
  const sum = (of: (point: SeriesPoint) => number) =>
    points.map((parts) => parts.reduce((total, part) => total + of(part), 0))
  const responses = points.map((parts) => mergeBuckets(parts.map(({ response }) => response)))
  const at = (percent: number) => responses.map((response) => percentile(response, percent) ?? null)
  return {
    stepS: seriesStepS(durationMs),
    planned: sum(({ planned }) => planned),
    answered: sum(({ answered }) => answered),
    errors: sum(({ errors }) => errors),
    p50: at(50),
    p95: at(95),
    p99: at(99),
  }
}

function unexpectedOf(
  labels: readonly string[],
  shares: readonly Recorded[],
): Pick<LoadFacts, 'unexpected'> {
  const unexpected: NonNullable<LoadFacts['unexpected']> = {}
  for (const { route, count, of, first } of shares.flatMap((share) => share.unexpected)) {
    const seen = (unexpected[labels[route] ?? others] ??= { count: 0, of: 0, first: '' })
    if (seen.count === 0) seen.first = first
    seen.count += count
    seen.of += of
  }
  const some = Object.entries(unexpected).filter(([, { count }]) => count > 0)
  return some.length > 0 ? { unexpected: Object.fromEntries(some) } : {}
}
