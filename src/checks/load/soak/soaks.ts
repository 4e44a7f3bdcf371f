import type { Sample } from '../../../model/sample.ts'
import { formatBytes, formatDuration } from '../../../model/units.ts'
import type { PlannedStage } from '../../../traffic/traffic-plan.ts'
import type { LoadFacts } from '../facts.ts'
import { type Drift, driftOf } from '../../../model/drift/drift.ts'
import type { Point } from '../../../model/drift/theil-sen.ts'

/** What must not grow in a soak. */
export interface Quantity {
  name: 'memory' | 'open files' | 'p95'
  /** Less growth than this in a soak is too little to speak of. */
  leastGrowth: number
  format: (value: number) => string
  points: (facts: LoadFacts) => Point[]
}

const rounded = (value: number) => `${Number(value.toPrecision(3))}`

const quantities: readonly Quantity[] = [
  {
    name: 'memory',
    leastGrowth: 1e6,
    format: formatBytes,
    points: (facts) => sampled(facts, ({ rssBytes }) => rssBytes),
  },
  {
    name: 'open files',
    leastGrowth: 5,
    format: rounded,
    points: (facts) => sampled(facts, ({ fds }) => fds),
  },
  {
    name: 'p95',
    leastGrowth: 5,
    format: formatDuration,
    points: ({ series }) =>
      series.p95.flatMap((value, index) =>
        value === null ? [] : [{ at: (index + 0.5) * series.stepS * 1000, value }],
      ),
  },
]

/** How one quantity went in one soak; without `drift` when there are too few samples to say. */
export interface Soaked {
  stage: PlannedStage
  quantity: Quantity
  drift?: Drift
}

/** Every quantity in every soak that was sent to its end. */
export function soaksOf(facts: LoadFacts): Soaked[] {
  return soakStages(facts).flatMap((stage) =>
    quantities.map((quantity) => {
      const span = { fromMs: stage.startMs, toMs: stage.startMs + stage.durationMs }
      const drift = driftOf(quantity.points(facts), span, quantity.leastGrowth)
      return { stage, quantity, ...(drift ? { drift } : {}) }
    }),
  )
}

export function soakStages({ plan, stopped }: LoadFacts): PlannedStage[] {
  const untilMs = stopped?.afterMs ?? Number.POSITIVE_INFINITY
  return plan.stages.filter(
    ({ kind, startMs, durationMs }) => kind === 'soak' && startMs + durationMs <= untilMs,
  )
}

/** By milliseconds from the start of the load, at which the first sample was taken. */
export function sampled(
  { samples = [] }: LoadFacts,
  read: (sample: Sample) => number | undefined,
): Point[] {
  const start = samples[0]?.at ?? 0
  return samples.flatMap((sample) => {
    const value = read(sample)
    return value === undefined ? [] : [{ at: sample.at - start, value }]
  })
}
