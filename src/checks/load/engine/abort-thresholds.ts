import { isJudgedUnnamed, isStageNamed } from '../../../model/load-stage.ts'
import { holds, type Threshold } from '../../../model/threshold.ts'
import type { AbortReason, AbortWatch, EndedCell, EndedSecond } from './abort-watch.ts'
import { mergeBuckets, percentile } from './histogram.ts'

/**
 * Stops the load when a threshold with `abort` was broken in so many seconds in a row as it says. A second in which
 * nothing ended within its scope, such as one of another stage, counts for nothing.
 */
export function abortThresholds(thresholds: readonly Threshold[]): AbortWatch {
  const watches = thresholds.flatMap((threshold) => {
    const { abortAfterMs } = threshold
    return abortAfterMs === undefined ? [] : [watchOne(threshold, abortAfterMs)]
  })
  return (second) => {
    // Each must see every second, whatever another says.
    const reasons = watches.map((watch) => watch(second))
    return reasons.find((reason) => reason !== undefined)
  }
}

function watchOne(threshold: Threshold, afterMs: number): AbortWatch {
  let [windowMs, ended, failed] = [0, 0, 0]
  let lastMs = 0
  return ({ atMs, cells }: EndedSecond): AbortReason | undefined => {
    const lengthMs = atMs - lastMs
    lastMs = atMs
    const own = cells.filter((cell) => isMeant(threshold, cell))
    const kept = keeps(threshold, own)
    if (kept === undefined) return undefined
    if (kept) {
      windowMs = ended = failed = 0
      return undefined
    }
    windowMs += lengthMs
    ended += own.reduce((sum, cell) => sum + cell.ended, 0)
    failed += own.reduce((sum, cell) => sum + cell.failed, 0)
    return windowMs >= afterMs ? { threshold: threshold.text, windowMs, ended, failed } : undefined
  }
}

function isMeant({ route, stage }: Threshold, cell: EndedCell): boolean {
  if (route !== undefined && route !== cell.route) return false
  return stage === undefined ? isJudgedUnnamed(cell.stage) : isStageNamed(cell.stage, stage)
}

/** Undefined when the second does not tell. */
function keeps(threshold: Threshold, cells: readonly EndedCell[]): boolean | undefined {
  switch (threshold.measure) {
    case 'errors': {
      const ended = cells.reduce((sum, cell) => sum + cell.ended, 0)
      const failed = cells.reduce((sum, cell) => sum + cell.failed, 0)
      return ended === 0 ? undefined : holds(threshold, failed / ended)
    }
    case 'response':
    case 'service': {
      const { measure } = threshold
      const value = percentile(
        mergeBuckets(cells.map((cell) => cell[measure])),
        threshold.percentile,
      )
      return value === undefined ? undefined : holds(threshold, value)
    }
    case 'rate':
    case 'recover':
      // A rate and a recovery are known only when the stage is over.
      return undefined
  }
}
