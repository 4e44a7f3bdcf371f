import { afterEach, describe, expect, it } from 'vitest'
import { measureCapacity } from '../../src/checks/load/capacity/measure-capacity.ts'
import { loadOptions } from '../../src/checks/load/options.ts'
import { pinTarget } from '../../src/checks/load/pin-target.ts'
import { planLoad } from '../../src/checks/load/plan-load.ts'
import { sendPlan } from '../../src/checks/load/send-plan.ts'
import { loadStage } from '../fixtures/servers/load-stage.ts'
import { startOneAtATime } from '../fixtures/servers/one-at-a-time.ts'
import type { CountingServer } from '../fixtures/servers/raw-server.ts'

let server: CountingServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

/** A large limit keeps our own lateness, on a machine that may be busy, from deciding. */
const options = loadOptions.parse({
  paths: ['/'],
  thresholds: ['response p80 < 400ms'],
  timeout: '2s',
})

async function capacityOf(url: URL, signal = new AbortController().signal) {
  const stage = loadStage(url, signal)
  const pinned = await pinTarget(stage, 'run')
  return await measureCapacity({
    options,
    plan: { ownRatePerS: 30, peakPerS: 25 },
    send: (tried, about) =>
      sendPlan(stage, pinned, planLoad(tried), tried, (text) =>
        stage.log.progress(`${about} · ${text}`),
      ),
    signal,
    pace: { shortestMs: 3000, restMs: 500 },
  }).then((capacity) => ({ ...capacity, told: stage.told }))
}

describe('the capacity of a server', { timeout: 120_000 }, () => {
  it('that does one thing at a time is found within what a queue hides for a while', async () => {
    server = await startOneAtATime(10)
    const { kneePerS = 0, headroom = 0, endedBy, steps, told } = await capacityOf(server.url)
    expect(endedBy).toBe('threshold')
    // It serves 100 a second. In 3 s at 117/s the queue grows to 0.5 s; for four of five requests below 0.4 s.
    expect(kneePerS).toBeGreaterThan(75)
    expect(kneePerS).toBeLessThan(125)
    expect(headroom).toBeCloseTo(kneePerS / 25, 10)
    expect(steps.find(({ held }) => !held)?.why).toMatch(/^response p80 < 400ms: p80 is /)
    expect(told.some((line) => line.startsWith('capacity at 30/s · '))).toBe(true)
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
