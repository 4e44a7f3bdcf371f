import { describe, expect, it } from 'vitest'
import type { LoadFacts } from '../../../src/checks/load/facts.ts'
import { measureCapacity } from '../../../src/checks/load/measure-capacity.ts'
import { parseThreshold } from '../../../src/model/threshold/parse-threshold.ts'
import type { Threshold } from '../../../src/model/threshold.ts'
import { planPaths } from '../../../src/traffic/plan/plan-paths.ts'
import type { TrafficPlan } from '../../../src/traffic/traffic-plan.ts'
import { answeredIn, recording } from './load-recording.ts'

const thresholds = ['p95 < 300ms', 'errors < 1%', 'p50 < 1ms in spike'].map(
  (text) => parseThreshold(text) as Threshold,
)
const planner = (stages: Parameters<typeof planPaths>[1]['stages']) =>
  planPaths({ '/': 1 }, { stages, ratePerS: 20, seed: 1 })
const plan = planner([
  { kind: 'steady', name: 'steady', durationMs: 10_000, from: { times: 1 }, to: { times: 1 } },
])

const calm = { rest: () => Promise.resolve(), signal: new AbortController().signal }

/** What a site does that is fast up to a rate, and slow beyond. */
function siteOf(fastPerS: number, lagMs = 1) {
  const sent: { perS: number; seconds: number }[] = []
  const send = ({ stages, requests, durationMs, ...rest }: TrafficPlan): Promise<LoadFacts> => {
    const perS = stages[0]?.fromPerS ?? 0
    sent.push({ perS, seconds: durationMs / 1000 })
    const total = answeredIn([[perS <= fastPerS ? 20 : 900, requests]])
    const { facts } = recording({ total })
    const [stage] = facts.stages
    if (!stage) throw new Error('no stage')
    const about = { ...facts.plan, ...rest, stages, requests, durationMs, sessions: requests }
    return Promise.resolve({
      ...facts,
      plan: about,
      stages: [{ ...stage, lagP99Ms: perS > 100 ? lagMs : 1 }],
    })
  }
  return { send, sent }
}

describe('the capacity of a site', () => {
  it('is looked for with its own traffic, long enough to judge each rate', async () => {
    const { send, sent } = siteOf(70)
    const load = { plan, planner, mostPerS: 1000, send, ...calm }
    const {
      kneePerS = 0,
      endedBy,
      steps,
    } = await measureCapacity({ thresholds, timeout: 5000 }, load)
    expect(endedBy).toBe('threshold')
    expect(kneePerS).toBeGreaterThan(65)
    expect(kneePerS).toBeLessThanOrEqual(70)
    expect(sent.slice(0, 3)).toEqual([
      { perS: 20, seconds: 10 },
      { perS: 40, seconds: 10 },
      { perS: 80, seconds: 10 },
    ])
    expect(steps[0]).toMatchObject({ perS: 20, held: true, p95: 20, n: 200 })
  })

  it('is at least what the generator could send', async () => {
    const { send } = siteOf(10_000, 5000)
    const load = { plan, planner, mostPerS: 1000, send, ...calm }
    const found = await measureCapacity({ thresholds, timeout: 5000 }, load)
    expect(found).toMatchObject({ endedBy: 'generator', kneePerS: 80 })
  })

  it('is looked for no higher than it may be', async () => {
    const { send, sent } = siteOf(10_000)
    const load = { plan, planner, mostPerS: 50, send, ...calm }
    const found = await measureCapacity({ thresholds, timeout: 5000 }, load)
    expect(found).toMatchObject({ endedBy: 'ceiling', kneePerS: 50 })
    expect(Math.max(...sent.map(({ perS }) => perS))).toBe(50)
  })

  it('keeps what was found when a rate cannot be sent, but not when the run is cancelled', async () => {
    const { send } = siteOf(10_000)
    const failing = (sent: TrafficPlan) =>
      (sent.stages[0]?.fromPerS ?? 0) > 50 ? Promise.reject(new Error('no ports left')) : send(sent)
    const load = { plan, planner, mostPerS: 1000, ...calm, send: failing }
    expect(await measureCapacity({ thresholds, timeout: 5000 }, load)).toMatchObject({
      endedBy: 'generator',
      why: 'no ports left',
      kneePerS: 40,
    })
    const signal = AbortSignal.abort(new Error('cancelled'))
    const cancelled = measureCapacity({ thresholds, timeout: 5000 }, { ...load, signal })
    await expect(cancelled).rejects.toThrow('cancelled')
  })

  it('takes longer to judge a slow rate, but no longer than a minute', async () => {
    const { send, sent } = siteOf(1)
    const load = { plan, planner, mostPerS: 1000, send, ...calm }
    await measureCapacity({ thresholds, timeout: 5000 }, load)
    expect(sent.find(({ perS }) => perS === 10)?.seconds).toBe(20)
    expect(Math.max(...sent.map(({ seconds }) => seconds))).toBe(60)
  })
})
