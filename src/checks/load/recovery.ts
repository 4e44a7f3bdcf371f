import { isJudgedUnnamed } from '../../model/load-stage.ts'
import { median } from '../../model/median.ts'
import type { PlannedStage } from '../../traffic/traffic-plan.ts'
import type { LoadFacts } from './facts.ts'

/** As fast as before, give or take what single seconds differ by. */
const backAt = 1.2
const leastMs = 5
/** One lucky second is no recovery. */
const windowS = 3
/** With more failures than these, the 95th of 100 requests failed. */
const mostFailed = 0.05

/** How the load fared after a spike. */
export interface Recovery {
  /** What p95 was in the steady stage before the spike; undefined when nobody knows. */
  levelMs: number | undefined
  /** What p95 must be to be back. */
  backMs: number
  /** From the end of the spike until it was back; undefined when it was not as long as it was seen. */
  afterMs: number | undefined
  /** How long it was seen. */
  seenMs: number
  /** The requests due in that time. */
  n: number
}

interface Point {
  startMs: number
  endMs: number
  planned: number
  /** Infinite when too many failed. */
  p95: number | undefined
}

/**
 * The time from the end of a spike until p95 is within 1.2 × what it was in the steady stage before. Both are
 * medians of the p95 of single seconds: of all of the stage's, and of three in a row.
 */
export function recoveryAfter(
  { plan, series }: Pick<LoadFacts, 'plan' | 'series'>,
  spike: PlannedStage,
): Recovery {
  const at = plan.stages.indexOf(spike)
  const before = plan.stages.slice(0, at).findLast(isJudgedUnnamed)
  const next = plan.stages.slice(at + 1).find(({ kind }) => kind === 'spike')
  const level = before ? typical(pointsBetween(series, before.startMs, endOf(before))) : undefined
  const levelMs = Number.isFinite(level) ? level : undefined
  const backMs = levelMs === undefined ? Number.NaN : Math.max(backAt * levelMs, levelMs + leastMs)
  const after = pointsBetween(series, endOf(spike), next?.startMs ?? plan.durationMs)
  const width = Math.max(1, Math.ceil(windowS / series.stepS))
  const isBack = (p95: number | undefined) => p95 !== undefined && p95 <= backMs
  const back = after.find((point, index) => {
    const window = after.slice(index, index + width)
    return window.length === width && isBack(point.p95) && isBack(typical(window))
  })
  // A load that was stopped saw nothing of the time after it.
  const last = after.findLast(({ planned }) => planned > 0)
  return {
    levelMs,
    backMs,
    afterMs: back && back.startMs - endOf(spike),
    seenMs: (last?.endMs ?? endOf(spike)) - endOf(spike),
    n: after.reduce((sum, { planned }) => sum + planned, 0),
  }
}

/** The points that lie wholly between the two times. */
function pointsBetween(series: LoadFacts['series'], fromMs: number, toMs: number): Point[] {
  const stepMs = series.stepS * 1000
  return series.planned.flatMap((planned, index): Point[] => {
    const startMs = index * stepMs
    const endMs = startMs + stepMs
    if (startMs < fromMs || endMs > toMs) return []
    const failed = (series.errors[index] ?? 0) > mostFailed * planned
    const p95 = failed ? Number.POSITIVE_INFINITY : (series.p95[index] ?? undefined)
    return [{ startMs, endMs, planned, p95 }]
  })
}

function typical(points: readonly Point[]): number | undefined {
  const values = points.flatMap(({ p95 }) => (p95 === undefined ? [] : [p95]))
  return values.length > 0 ? median(values) : undefined
}

function endOf({ startMs, durationMs }: PlannedStage): number {
  return startMs + durationMs
}
