import type { Buckets } from '../../../src/checks/load/engine/histogram.ts'
import type { Endings, LoadFacts, PlanFacts, StageEndings } from '../../../src/checks/load/facts.ts'
import type { Observation } from '../../../src/model/check.ts'
import { parseStages } from '../../../src/model/load-stage/parse-stages.ts'
import type { PlannedStage } from '../../../src/traffic/traffic-plan.ts'

/** Endings of requests that all took one of these times and were answered 200. */
export function answeredIn(times: Buckets): Endings {
  const n = times.reduce((sum, [, count]) => sum + count, 0)
  return {
    fired: n,
    answered: n,
    failed: 0,
    errors: {},
    statuses: n > 0 ? { 200: n } : {},
    response: times,
    handled: times,
    service: times,
  }
}

/** Stages as they are planned where `1x` is 20 requests per second. */
export function planned(...texts: string[]): PlannedStage[] {
  const read = parseStages(texts)
  if ('problem' in read) throw new Error(read.problem)
  let startMs = 0
  return read.map(({ kind, name, durationMs, from, to }) => {
    const perS = (rate: typeof from) => ('perS' in rate ? rate.perS : rate.times * 20)
    const stage = { kind, name, startMs, durationMs, fromPerS: perS(from), toPerS: perS(to) }
    startMs += durationMs
    return stage
  })
}

export function planOf(stages: PlannedStage[]): PlanFacts {
  const last = stages.at(-1)
  const durationMs = last ? last.startMs + last.durationMs : 0
  return {
    source: 'paths',
    seed: 1,
    digest: '0'.repeat(64),
    requests: (durationMs / 1000) * 20,
    sessions: (durationMs / 1000) * 20,
    durationMs,
    timeoutMs: 10_000,
    ownRatePerS: 20,
    stages,
  }
}

/** What a stage did on one route. */
export function stageEndings(stage: string, total: Endings, route = 'GET /'): StageEndings {
  return { stage, total, routes: { [route]: total } }
}

/**
 * A load of 200 requests in 10 s on "/", all answered in 12 ms, but for what `changed` says. A plan of one stage
 * did what all did.
 */
export function recording(changed: Partial<LoadFacts> = {}): Observation<LoadFacts> {
  const total = changed.total ?? answeredIn([[12, 200]])
  const routes = changed.routes ?? { 'GET /': total }
  return {
    measurements: [],
    summary: '',
    facts: {
      run: 'f2b0a7d4-0000-4000-8000-000000000000',
      address: '127.0.0.1',
      beganAt: 1_800_000_000_000,
      plan: planOf(planned('steady 10s @ 1x')),
      total,
      routes,
      stages: [{ stage: 'steady', total, routes }],
      series: { stepS: 1, planned: [], answered: [], errors: [], p50: [], p95: [], p99: [] },
      generator: {
        lagP99Ms: 1,
        connections: 40,
        connectionsCapped: false,
        queueMax: 0,
        cpu: 0.1,
        processes: 1,
      },
      ...changed,
    },
  }
}
