import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/model/errors.ts'
import type { LoadStage } from '../../src/model/load-stage.ts'
import { planPaths } from '../../src/traffic/plan/plan-paths.ts'
import { planTraffic } from '../../src/traffic/plan/plan-traffic.ts'
import { requestsOf } from '../../src/traffic/plan/stage-rate.ts'
import type { TrafficPlan } from '../../src/traffic/traffic-plan.ts'
import { anyModel } from '../fixtures/traffic/any-model.ts'
import { dueTimes } from '../fixtures/traffic/due-times.ts'
import { shopModel } from '../fixtures/traffic/shop-model.ts'

const rate = fc.oneof(
  fc.constantFrom(0, 0.1, 1, 3, 40).map((times) => ({ times })),
  fc.constantFrom(0, 0.01, 2, 25, 200).map((perS) => ({ perS })),
)
const stages: fc.Arbitrary<LoadStage[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('warmup', 'steady', 'ramp', 'spike', 'recover', 'soak'),
    name: fc.constantFrom('steady', 'spike'),
    durationMs: fc.constantFrom(1, 999, 1000, 5000, 60_000),
    from: rate,
    to: rate,
  }),
  { minLength: 1, maxLength: 6 },
)
const seed = fc.integer()
const paths = fc.dictionary(
  fc.webPath().map((path) => `/${path.replace(/^\/+/, '')}`),
  fc.constantFrom(1, 2, 0.3, 1e6),
  { minKeys: 1, maxKeys: 8 },
)

/** What holds for each plan, whatever it is made from. */
function expectWhole(plan: TrafficPlan): void {
  const counts = plan.stages.map(() => 0)
  for (const { ms, step } of dueTimes(plan)) {
    counts[step.stage] = (counts[step.stage] ?? 0) + 1
    const { startMs, durationMs } = plan.stages[step.stage] ?? { startMs: NaN, durationMs: NaN }
    if (!(ms >= startMs - 1e-3 && ms < startMs + durationMs + 1e-3)) {
      expect.fail(`${ms} ms are not in stage ${step.stage}, ${startMs} ms + ${durationMs} ms`)
    }
    if (!/^\/[!-~]*$/.test(step.path) || !plan.routes[step.route]) {
      expect.fail(`asks for ${step.path} of route ${step.route}`)
    }
  }
  for (const [index, stage] of plan.stages.entries()) {
    expect(counts[index]).toBeLessThanOrEqual(Math.max(1, Math.ceil(requestsOf(stage) + 1e-6)))
  }
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(plan.requests)
  expect(plan.sessions.every(({ steps }) => steps[0]?.gapMs === 0)).toBe(true)
  const starts = plan.sessions.map(({ startMs }) => startMs)
  expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  const labels = plan.routes.map(({ method, template }) => `${method} ${template}`)
  expect(new Set(labels).size).toBe(labels.length)
}

/** The plan; undefined when it is refused with what the user can mend. */
function planned(plan: () => TrafficPlan): TrafficPlan | undefined {
  try {
    return plan()
  } catch (error) {
    expect(error).toBeInstanceOf(UserError)
    return undefined
  }
}

describe('a plan of traffic', { timeout: 120_000 }, () => {
  it('is whole and the same again, or refused, whatever the model is', () => {
    fc.assert(
      fc.property(anyModel, stages, seed, (model, chosen, number) => {
        const make = () => planned(() => planTraffic(model, { stages: chosen, seed: number }))
        const plan = make()
        if (!plan) return
        expectWhole(plan)
        expect(make()?.digest).toBe(plan.digest)
      }),
      { numRuns: 60 },
    )
  })

  it('has the requests of every stage that its rates amount to', () => {
    fc.assert(
      fc.property(stages, seed, (chosen, number) => {
        const plan = planned(() => planTraffic(shopModel(), { stages: chosen, seed: number }))
        if (!plan) return
        const counts = plan.stages.map(() => 0)
        for (const { stage } of plan.sessions.flatMap(({ steps }) => steps)) {
          counts[stage] = (counts[stage] ?? 0) + 1
        }
        let stated = 0
        let sent = 0
        for (const [index, stage] of plan.stages.entries()) {
          stated += requestsOf(stage)
          sent += counts[index] ?? 0
          // One request is sent where not even one is stated.
          expect(Math.abs(sent - stated)).toBeLessThan(1.001)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('a plan of paths', () => {
  it('is whole, evenly spaced and the same again, or refused', () => {
    fc.assert(
      fc.property(paths, stages, seed, (weights, chosen, number) => {
        const options = { stages: chosen, ratePerS: 5, seed: number }
        const plan = planned(() => planPaths(weights, options))
        if (!plan) return
        expectWhole(plan)
        expect(planPaths(weights, options).digest).toBe(plan.digest)
      }),
    )
  })
})
