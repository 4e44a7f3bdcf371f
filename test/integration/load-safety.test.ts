import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { load } from '../../src/checks/load/index.ts'
import { loadOptions } from '../../src/checks/load/options.ts'
import { startFailing } from '../fixtures/servers/failing.ts'
import { startHonest } from '../fixtures/servers/honest.ts'
import { loadStage } from '../fixtures/servers/load-stage.ts'
import type { CountingServer } from '../fixtures/servers/raw-server.ts'
import { startSilent } from '../fixtures/servers/silent.ts'

let server: CountingServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

describe('before the first request', () => {
  it('refuses a host that nobody allowed', async () => {
    server = await startHonest()
    const stage = { ...loadStage(server.url), mayLoad: () => false }
    await expect(load.measure(stage, loadOptions.parse({}))).rejects.toMatchObject({
      name: 'UserError',
      code: 'load-not-allowed',
      what: `Load on ${server.url.origin} is not allowed`,
      fix: 'Add "127.0.0.1" to allow-hosts in rehearse.yml if it is yours, or choose other checks',
    })
    expect(server.connections).toBe(0)
  })

  it('refuses a threshold that the plan is too short for', async () => {
    server = await startHonest()
    const options = loadOptions.parse({ thresholds: ['response p99 < 1s'] })
    await expect(load.measure(loadStage(server.url), options)).rejects.toMatchObject({
      name: 'UserError',
      code: 'load-too-short',
      what: '"response p99 < 1s" needs 1,000 requests, and the load sends 200',
      fix: expect.stringContaining('load.duration to 50s'),
    })
    expect(server.connections).toBe(0)
  })

  it('ends when the run is cancelled already', async () => {
    server = await startHonest()
    const stage = loadStage(server.url, AbortSignal.abort(new Error('cancelled by the user')))
    await expect(load.measure(stage, loadOptions.parse({}))).rejects.toThrow(
      'the load was cancelled',
    )
    expect(server.connections).toBe(0)
  })
})

describe('while it sends', { timeout: 60_000 }, () => {
  it('stops when most of the requests of the last seconds failed', async () => {
    server = await startFailing(500)
    const options = loadOptions.parse({
      rate: '50/s',
      duration: '1h',
      thresholds: ['response p95 < 50s', 'errors < 1%'],
    })
    const observed = await load.measure(loadStage(server.url), options)
    const { stopped, total, plan } = observed.facts
    expect(stopped?.afterMs).toBeGreaterThanOrEqual(5000)
    expect(stopped?.failed).toBe(stopped?.ended)
    expect(total.fired).toBeLessThan(plan.requests)
    expect(server.requests).toBe(total.fired)
    const rules = load.judge(observed, options).map((finding) => finding.rule)
    expect(rules).toContain('load/stopped')
    expect(rules).toContain('load/errors')
  })

  it('stops when a threshold that aborts was broken throughout its time', async () => {
    server = await startFailing(500)
    const abort = 'errors < 5% for 2s abort'
    const options = loadOptions.parse({ rate: '50/s', duration: '30m', thresholds: [abort] })
    const { facts } = await load.measure(loadStage(server.url), options)
    expect(facts.stopped).toMatchObject({ threshold: abort, windowMs: 2000 })
    expect(facts.stopped?.failed).toBe(facts.stopped?.ended)
    expect(facts.stopped?.afterMs).toBeGreaterThanOrEqual(1900)
    expect(server.requests).toBe(facts.total.fired)
  })

  it('stops when it is asked to', async () => {
    server = await startFailing(429)
    const options = loadOptions.parse({
      rate: '50/s',
      duration: '1h',
      thresholds: ['response p95 < 50s'],
    })
    const { facts } = await load.measure(loadStage(server.url), options)
    expect(facts.stopped?.failed).toBeGreaterThan(0)
    expect(facts.total.failed).toBe(0)
  })

  it('ends soon when the run is cancelled', async () => {
    server = await startSilent()
    const controller = new AbortController()
    const options = loadOptions.parse({ rate: '50/s', duration: '1h', thresholds: [] })
    const stage = loadStage(server.url, controller.signal)
    const measured = load.measure(stage, options)
    while (stage.told.length === 0) await delay(10)
    controller.abort()
    const before = performance.now()
    await expect(measured).rejects.toThrow('the load was cancelled')
    expect(performance.now() - before).toBeLessThan(20_000)
    expect(stage.told[0]).toMatch(/^steady · 1 s of 60 min · [\d.]+\/s · 0 errors$/)
  })

  it('gives no figures when it could not send on time', async () => {
    server = await startHonest()
    const options = loadOptions.parse({
      rate: '50/s',
      duration: '2s',
      thresholds: ['response p90 < 100ms'],
    })
    // Another piece of work holds our only thread for 200 ms, again and again.
    const hog = setInterval(() => {
      const until = performance.now() + 200
      while (performance.now() < until);
    }, 250)
    const observed = await load
      .measure(loadStage(server.url), options)
      .finally(() => clearInterval(hog))
    expect(observed.incomplete).toMatch(/^generator saturated: requests left \d+ ms late \(p99\)/)
    expect(load.judge(observed, options)).toEqual([])
  })
})
