import type { Random } from '../random.ts'
import type { PlannedStage } from '../traffic-plan.ts'
import { CandidateTable } from './candidate-table.ts'
import { type Band, levelBands } from './level-bands.ts'
import { poissonPoints } from './poisson-points.ts'
import type { SessionPool } from './session-pool.ts'
import { rateAt, requestsOf } from './stage-rate.ts'
import type { Stretch } from './start-curve.ts'
import { underwayIn, type UnderwaySampler } from './underway.ts'

export interface CandidateSource {
  pool: SessionPool
  stages: readonly PlannedStage[]
  /** By stage: how many times its requests are drawn, so that enough are left to choose from. */
  surplus: readonly number[]
  curve: readonly Stretch[]
}

/**
 * Draws visitors, each with a level of its own between 0 and the highest rate. A visitor is there only while the
 * rate is above his level, so that every stage has its rate from its first moment to its last, whatever sessions
 * last: in a spike others come, and are gone after it.
 */
export function drawCandidates(source: CandidateSource, random: Random): CandidateTable {
  const { pool, stages, surplus } = source
  const raised = stages.map((stage, index): PlannedStage => {
    const times = surplus[index] ?? 1
    return { ...stage, fromPerS: stage.fromPerS * times, toPerS: stage.toPerS * times }
  })
  const found = new CandidateTable(Math.ceil(raised.reduce((sum, one) => sum + requestsOf(one), 0)))
  const underway = underwayIn(pool)
  for (const band of levelBands(raised)) {
    const levelOf = () => band.lowPerS + (band.highPerS - band.lowPerS) * random.next()
    const within = { ...source, raised, endUs: band.toMs * 1000 }
    for (const { step, startUs } of arrivals(source, band, underway, random)) {
      follow(within, { step, dueUs: Math.floor(startUs), level: levelOf() }, found)
    }
  }
  return found
}

/** Who is there when the band begins, and who comes while it lasts. */
function* arrivals(
  { pool, curve }: CandidateSource,
  { lowPerS, highPerS, fromMs, toMs }: Band,
  underway: (windowUs: number) => UnderwaySampler,
  random: Random,
): Generator<{ step: number; startUs: number }> {
  // Sessions per microsecond.
  const rate = (((highPerS - lowPerS) / 1e6) * pool.sessions) / pool.routes.length
  const there = underway((toMs - fromMs) * 1000)
  for (const place of poissonPoints(random, rate / pool.sessions, there.measure)) {
    const { step, afterUs } = there.at(place)
    yield { step, startUs: fromMs * 1000 + afterUs }
  }
  for (const stretch of curve) {
    const from = Math.max(fromMs, stretch.fromMs) * 1000
    const lengthUs = Math.min(toMs, stretch.toMs) * 1000 - from
    for (const place of poissonPoints(random, rate * stretch.intensity, lengthUs)) {
      const step = pool.starts[random.below(pool.sessions)] ?? 0
      yield { step, startUs: from + place }
    }
  }
}

/** Adds the steps of a visitor from his first one on, as long as he is there. */
function follow(
  {
    pool,
    stages,
    raised,
    endUs,
  }: Pick<CandidateSource, 'pool' | 'stages'> & { raised: readonly PlannedStage[]; endUs: number },
  visitor: { step: number; dueUs: number; level: number },
  found: CandidateTable,
): void {
  let { dueUs } = visitor
  let stage = 0
  let wasThere = false
  for (let { step } = visitor; dueUs < endUs; ) {
    while (dueUs >= endOf(stages[stage])) stage++
    const own = stages[stage]
    const drawn = raised[stage]
    if (!own || !drawn) return
    const isThere = visitor.level < rateAt(drawn, dueUs / 1000)
    if (isThere) {
      const level = visitor.level / rateAt(own, dueUs / 1000)
      found.add(step, dueUs, stage, level, wasThere)
    }
    wasThere = isThere
    step++
    dueUs += pool.gapsUs[step] ?? Infinity
  }
}

function endOf(stage: PlannedStage | undefined): number {
  return stage ? (stage.startMs + stage.durationMs) * 1000 : Infinity
}
