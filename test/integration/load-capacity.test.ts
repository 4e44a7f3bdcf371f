import { afterEach, describe, expect, it } from 'vitest'
import { poolSize } from '../../src/checks/load/engine/wire/pool-size.ts'
import { runLoad } from '../../src/checks/load/engine/run-load.ts'
import { measureCapacity } from '../../src/checks/load/measure-capacity.ts'
import { loadOptions } from '../../src/checks/load/options.ts'
import type { LoadStage } from '../../src/model/load-stage.ts'
import { planPaths } from '../../src/traffic/plan/plan-paths.ts'
import type { TrafficPlan } from '../../src/traffic/traffic-plan.ts'
import { loadRun } from '../fixtures/load/load-run.ts'
import { startOneAtATime } from '../fixtures/servers/one-at-a-time.ts'
import type { CountingServer } from '../fixtures/servers/raw-server.ts'

let server: CountingServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

/** A large limit keeps our own lateness, on a machine that may be busy, from deciding. */
const { thresholds, timeout } = loadOptions.parse({
  thresholds: ['response p80 < 400ms'],
  timeout: '2s',
})

/** Plans 3 s at the rate of the first stage, however long it is: the search takes half a minute, not two. */
function planner([stage]: readonly LoadStage[]): TrafficPlan {
  const stages = stage ? [{ ...stage, durationMs: 3000 }] : []
  return planPaths({ '/': 1 }, { stages, ratePerS: 30, seed: 1 })
}

const first = {
  kind: 'steady',
  name: 'steady',
  durationMs: 1,
  from: { times: 1 },
  to: { times: 1 },
}

async function capacityOf(url: URL, signal = new AbortController().signal) {
  return await measureCapacity(
    { thresholds, timeout },
    {
      plan: { ...planner([first as LoadStage]), peakPerS: 25 },
      planner,
      mostPerS: 1000,
      send: async (plan) => {
        const { length: sessions } = plan.sessions
        const [stage] = plan.stages
        const how = { peakPerS: stage?.fromPerS ?? 0, sessions, largestLimitMs: 400, processes: 1 }
        const run = loadRun(url, plan, { timeoutMs: timeout, pool: poolSize(how), signal })
        return { run: 'test', address: '127.0.0.1', ...(await runLoad(run)) }
      },
      rest: () => new Promise((resolve) => setTimeout(resolve, 500)),
      signal,
    },
  )
}

describe('the capacity of a server', { timeout: 120_000, retry: 2 }, () => {
  it('that does one thing at a time is found within what a queue hides for a while', async () => {
    server = await startOneAtATime(10)
    const { kneePerS = 0, headroom = 0, endedBy, steps } = await capacityOf(server.url)
    expect(endedBy).toBe('threshold')
    // It serves 100 a second. In 3 s at 117/s the queue grows to 0.5 s; for four of five requests below 0.4 s.
    expect(kneePerS).toBeGreaterThan(75)
    expect(kneePerS).toBeLessThan(125)
    expect(headroom).toBeCloseTo(kneePerS / 25, 10)
    expect(steps.find(({ held }) => !held)?.why).toMatch(/^response p80 < 400ms: p80 is /)
  })

  it('is looked for no longer when the run is cancelled', async () => {
    server = await startOneAtATime(1)
    const controller = new AbortController()
    const searched = capacityOf(server.url, controller.signal)
    setTimeout(() => controller.abort(new Error('cancelled by the user')), 1500)
    await expect(searched).rejects.toThrow(/cancelled/)
    const { requests } = server
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(server.requests - requests).toBeLessThan(5)
  })
})
