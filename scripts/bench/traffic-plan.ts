import { performance } from 'node:perf_hooks'
import type { LoadStage } from '../../src/model/load-stage.ts'
import { planTraffic } from '../../src/traffic/plan/plan-traffic.ts'
import { sealPlan } from '../../src/traffic/plan/seal-plan.ts'
import { shopModel } from '../../test/fixtures/traffic/shop-model.ts'

const requests = 1_000_000
const rounds = 5
const highest = 12

const stages: LoadStage[] = [
  {
    kind: 'soak',
    name: 'soak',
    durationMs: 1_000_000,
    from: { perS: requests / 1000 },
    to: { perS: requests / 1000 },
  },
]

/**
 * Milliseconds for a plan of a million requests, next to the time in which it is only written down and hashed, which
 * every plan must be. Returns lines for people; throws when planning takes too many times as long.
 */
export async function benchTrafficPlan(): Promise<string[]> {
  const model = shopModel()
  const floors: number[] = []
  const plans: number[] = []
  // The first round warms the compiler and does not count.
  for (let round = 0; round <= rounds; round++) {
    const [plan, planMs] = timed(() => planTraffic(model, { stages, seed: round }))
    const [, floorMs] = timed(() => sealPlan(plan))
    if (round > 0) floors.push(floorMs)
    if (round > 0) plans.push(planMs)
  }
  const [floor, plan] = [Math.min(...floors), Math.min(...plans)]
  const ratio = plan / floor
  const line = `traffic-plan 1,000,000 requests in ${plan.toFixed(0)} ms, writing it down ${floor.toFixed(0)} ms, ratio ${ratio.toFixed(1)}`
  if (ratio > highest) throw new Error(`${line}, wanted at most ${highest}`)
  return [line]
}

function timed<T>(work: () => T): [T, number] {
  const startedAt = performance.now()
  const done = work()
  return [done, performance.now() - startedAt]
}
