import { channel } from 'node:diagnostics_channel'
import { afterEach, describe, expect, it } from 'vitest'
import { percentile } from '../../src/checks/load/engine/histogram.ts'
import type { LoadFacts } from '../../src/checks/load/facts.ts'
import { load } from '../../src/checks/load/index.ts'
import { loadOptions } from '../../src/checks/load/options.ts'
import { startBadFraming } from '../fixtures/servers/bad-framing.ts'
import { startCloseDelimited } from '../fixtures/servers/close-delimited.ts'
import { startEarlyHints } from '../fixtures/servers/early-hints.ts'
import { startFinEveryFifth } from '../fixtures/servers/fin-every-fifth.ts'
import { startHonest } from '../fixtures/servers/honest.ts'
import { startIdleClose } from '../fixtures/servers/idle-close.ts'
import { loadStage } from '../fixtures/servers/load-stage.ts'
import type { CountingServer } from '../fixtures/servers/raw-server.ts'
import { startRstEveryFifth } from '../fixtures/servers/rst-every-fifth.ts'
import { startSilent } from '../fixtures/servers/silent.ts'
import { startSlowBody } from '../fixtures/servers/slow-body.ts'
import { startLateSurplus, startSurplus } from '../fixtures/servers/surplus.ts'

let server: CountingServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

/** 100 requests, on a machine that may be busy: a large limit allows a large lag. */
const calm = { rate: '100/s', duration: '1s', thresholds: ['response p80 < 50s'] }

async function run(target: URL, options: Record<string, unknown> = calm): Promise<LoadFacts> {
  const { facts } = await load.measure(loadStage(target), loadOptions.parse(options))
  const { total, plan, series } = facts
  const errors = Object.values(total.errors).reduce((sum, count) => sum + count, 0)
  // Nothing is lost and nothing counts twice, whatever the server does.
  expect(total.fired).toBe(plan.requests)
  expect(total.answered + errors).toBe(plan.requests)
  expect(series.planned.reduce((sum, count) => sum + count, 0)).toBe(plan.requests)
  return facts
}

/** Answers of about 20 ms stay what they are; a stale queue would have them drift to several hundred. */
function expectUnshifted(facts: LoadFacts): void {
  const median = percentile(facts.total.service, 50) ?? Number.NaN
  expect(median).toBeGreaterThanOrEqual(15)
  expect(median).toBeLessThan(150)
}

describe('a load on a server that', { timeout: 60_000 }, () => {
  it('is honest is answered as planned', async () => {
    server = await startHonest()
    const facts = await run(server.url)
    expect(facts.total.statuses).toEqual({ 200: 100 })
    expect(server.requests).toBe(100)
    expect(server.connections).toBeLessThan(50)
    expectUnshifted(facts)
    const response = percentile(facts.total.response, 50) ?? Number.NaN
    const service = percentile(facts.total.service, 50) ?? Number.NaN
    expect(response).toBeGreaterThanOrEqual(service)
    expect(response - service).toBeLessThan(50)
  })

  it('closes instead of every fifth answer', async () => {
    server = await startFinEveryFifth()
    const facts = await run(server.url)
    expect(facts.total.errors).toEqual({ closed: 20 })
    expect(server.requests).toBe(100)
    expectUnshifted(facts)
  })

  it('resets instead of every fifth answer', async () => {
    server = await startRstEveryFifth()
    const facts = await run(server.url)
    expect(facts.total.errors).toEqual({ reset: 20 })
    expect(server.requests).toBe(100)
    expectUnshifted(facts)
  })

  it('never answers: all are censored at the limit', async () => {
    server = await startSilent()
    const facts = await run(server.url, { ...calm, timeout: '500ms' })
    expect(facts.total.errors).toEqual({ timeout: 100 })
    expect(percentile(facts.total.response, 1)).toBeGreaterThanOrEqual(500)
    expect(facts.total.service).toEqual([[500, 100]])
    expect(server.requests).toBe(100)
  })

  it('refuses costs one attempt per request', async () => {
    let attempts = 0
    const count = () => attempts++
    const sockets = channel('net.client.socket')
    sockets.subscribe(count)
    // No service has port 1, and no server of another test can get it.
    const facts = await run(new URL('http://127.0.0.1:1')).finally(() => sockets.unsubscribe(count))
    expect(facts.total.errors).toEqual({ refused: 100 })
    expect(facts.total.response).toEqual([])
    expect(attempts).toBe(100)
  })

  it('sends 103 first gets no request that was not planned', async () => {
    server = await startEarlyHints()
    const facts = await run(server.url)
    expect(facts.total.statuses).toEqual({ 200: 100 })
    expect(server.requests).toBe(100)
    expectUnshifted(facts)
  })

  it('ends bodies by closing', async () => {
    server = await startCloseDelimited()
    const facts = await run(server.url)
    expect(facts.total.statuses).toEqual({ 200: 100 })
    expect(server.connections).toBe(100)
    expectUnshifted(facts)
  })

  it('frames every fifth answer wrongly', async () => {
    server = await startBadFraming()
    const facts = await run(server.url)
    expect(facts.total.errors).toEqual({ 'bad-response': 20 })
    expectUnshifted(facts)
  })

  it('is slow with the body: an answer ends with its last byte', async () => {
    server = await startSlowBody()
    const facts = await run(server.url)
    expect(facts.total.statuses).toEqual({ 200: 100 })
    expect(percentile(facts.total.service, 1)).toBeGreaterThan(200)
  })

  it('closes idle connections', async () => {
    server = await startIdleClose()
    const facts = await run(server.url, { ...calm, rate: '10/s', duration: '5s' })
    // A request may still meet the FIN on its way; it then is an error and not a lost one.
    expect(facts.total.answered).toBeGreaterThanOrEqual(40)
    expect(server.connections).toBeGreaterThan(1)
  })

  it('sends more than was asked for loses the connection', async () => {
    server = await startSurplus()
    const facts = await run(server.url)
    expect(facts.total.statuses).toEqual({ 200: 100 })
    expect(server.connections).toBe(100)
    expectUnshifted(facts)
  })

  it('answers again later gets no request for it', async () => {
    server = await startLateSurplus()
    const facts = await run(server.url)
    expect(facts.total.answered).toBeGreaterThanOrEqual(90)
    expect(server.requests).toBe(100)
  })
})
