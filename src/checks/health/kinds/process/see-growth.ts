import { driftOf } from '../../../../model/drift/drift.ts'
import type { Sample } from '../../../../model/sample.ts'
import type { Look } from '../../kind.ts'
import { answeredPerMin, type Loaded } from '../../under-load.ts'
import type { ProcessAsked, ProcessSeen } from './asked.ts'
import { courseOf } from '../../course.ts'
import { pointsOf, quantityOf } from './quantity.ts'
import { untold } from './see-level.ts'

/** Growth over the window that is too little to speak of. */
const leastGrowth = { memory: 1e6, descriptors: 5 } as const

/** How it grew while the load was steady. A restart begins anew: the longest time without one is looked at. */
export function seeGrowth(
  asked: Extract<ProcessAsked, { what: 'growth' }>,
  samples: readonly Sample[],
  load: Loaded,
): Look<ProcessSeen> {
  const loaded = samples.filter(({ at }) => at >= load.fromMs && at < load.toMs)
  const lives = [...Map.groupBy(loaded, ({ restarts = 0 }) => restarts).values()]
  const longest = lives.toSorted((one, other) => lengthOf(other) - lengthOf(one))[0] ?? []
  const quantity = quantityOf(asked)
  const points = pointsOf(quantity, longest)
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return { problem: untold(asked.of, loaded.length) }
  const span =
    lives.length === 1
      ? { fromMs: load.fromMs, toMs: load.toMs }
      : { fromMs: first.at, toMs: last.at }
  const { fromMs } = span
  const drift = driftOf(
    points.map(({ at, value }) => ({ at: at - fromMs, value })),
    { fromMs: 0, toMs: span.toMs - fromMs },
    leastGrowth[asked.of],
  )
  return {
    seen: {
      what: 'growth',
      ...(drift ? { drift } : {}),
      start: first.value,
      lengthMs: span.toMs - fromMs,
      restarts: lives.length - 1,
      requestsPerMin: answeredPerMin(load),
      course: courseOf(points, quantity.format),
    },
  }
}

function lengthOf(samples: readonly Sample[]): number {
  return (samples.at(-1)?.at ?? 0) - (samples[0]?.at ?? 0)
}
