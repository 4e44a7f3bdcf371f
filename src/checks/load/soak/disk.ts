import type { PlannedStage } from '../../../traffic/traffic-plan.ts'
import type { LoadFacts } from '../facts.ts'
import { blockMinima } from '../../../model/drift/block-minima.ts'
import { sampled } from './soaks.ts'
import { theilSen } from '../../../model/drift/theil-sen.ts'

const leastBlocks = 3
/** A file system gives and takes a few blocks for reasons of its own. */
const leastBytes = 1e6

/** How fast a soak filled the disk. */
export interface DiskUse {
  /** Bytes per minute. */
  perMin: number
  freeBytes: number
  hoursUntilFull: number
}

/** Undefined when the disk does not fill, or nobody knows. */
export function diskUseOf(facts: LoadFacts, stage: PlannedStage): DiskUse | undefined {
  const points = sampled(facts, ({ diskFreeBytes }) => diskFreeBytes)
  const end = stage.startMs + stage.durationMs
  const { minima, windowMs } = blockMinima(points, stage.startMs, end)
  const last = minima.at(-1)
  if (!last || minima.length < leastBlocks) return undefined
  const perMs = -theilSen(minima)
  if (!(perMs * windowMs >= leastBytes)) return undefined
  return {
    perMin: perMs * 60_000,
    freeBytes: last.value,
    hoursUntilFull: last.value / perMs / 3_600_000,
  }
}
