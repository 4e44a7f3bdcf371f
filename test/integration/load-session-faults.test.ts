import { afterEach, describe, expect, it } from 'vitest'
import { percentile } from '../../src/checks/load/engine/histogram.ts'
import { runLoad } from '../../src/checks/load/engine/run-load.ts'
import type { ErrorKind } from '../../src/checks/load/facts.ts'
import type { TrafficPlan } from '../../src/traffic/traffic-plan.ts'
import { loadRun } from '../fixtures/load/load-run.ts'
import { type PlannedVisit, visitPlan } from '../fixtures/load/visit-plan.ts'
import { startBadFraming } from '../fixtures/servers/bad-framing.ts'
import { startBodiless } from '../fixtures/servers/bodiless.ts'
import { startCloseDelimited } from '../fixtures/servers/close-delimited.ts'
import { startEarlyHints } from '../fixtures/servers/early-hints.ts'
import { startFinEveryFifth } from '../fixtures/servers/fin-every-fifth.ts'
import { startHonest } from '../fixtures/servers/honest.ts'
import { startIdleClose } from '../fixtures/servers/idle-close.ts'
import type { CountingServer } from '../fixtures/servers/raw-server.ts'
import { startRstEveryFifth } from '../fixtures/servers/rst-every-fifth.ts'
import { startShortBody } from '../fixtures/servers/short-body.ts'
import { startSilent } from '../fixtures/servers/silent.ts'
import { startSlowBody } from '../fixtures/servers/slow-body.ts'
import { startSurplus } from '../fixtures/servers/surplus.ts'

let server: CountingServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

/** Twenty visits of five requests, each but the first as soon as the one before has ended. */
const visits = Array.from(
  { length: 20 },
  (_, i): PlannedVisit => [i * 10, 'GET /a', 'PUT /b', 'POST /c', 'GET /d', 'GET /e'],
)
const plan = visitPlan(visits)
const headPlan = visitPlan(
  visits.map(([start]) => [start, 'GET /a', 'HEAD /b', 'HEAD /c', 'GET /d', 'HEAD /e']),
)

interface Fault {
  start: () => Promise<CountingServer>
  errors: Partial<Record<ErrorKind, number>>
  plan?: TrafficPlan
  /** Service time of the answers, in milliseconds: at least, and less than. */
  between?: [least: number, most: number]
}

const faults: Record<string, Fault> = {
  'is honest': { start: startHonest, errors: {} },
  'closes instead of every fifth answer': { start: startFinEveryFifth, errors: { closed: 20 } },
  'resets instead of every fifth answer': { start: startRstEveryFifth, errors: { reset: 20 } },
  'states lengths of bodies that it has not': { start: startBodiless, errors: {}, plan: headPlan },
  'sends 103 first': { start: startEarlyHints, errors: {} },
  'closes in the middle of every fifth body': {
    start: () => startShortBody(false),
    errors: { closed: 20 },
  },
  'hangs in the middle of every fifth body': {
    start: () => startShortBody(true),
    errors: { timeout: 20 },
  },
  'never answers': { start: startSilent, errors: { timeout: 100 } },
  'is slow with bodies': { start: startSlowBody, errors: {}, between: [0, 700] },
  'ends bodies by closing': { start: startCloseDelimited, errors: {}, between: [0, 150] },
  'sends more than was asked for': { start: startSurplus, errors: {} },
}

describe('sessions on a server that', { timeout: 60_000 }, () => {
  it.each(Object.entries(faults))('%s', async (_, fault) => {
    const { start, errors, between = [15, 150] } = fault
    server = await start()
    const run = loadRun(server.url, fault.plan ?? plan, { timeoutMs: 700 })
    const { total, series } = await runLoad(run)
    expect(total.fired).toBe(100)
    expect(total.answered + sumOf(total.errors)).toBe(100)
    expect(total.errors).toEqual(errors)
    expect(server.requests).toBe(100)
    expect(series.planned.reduce((sum, count) => sum + count, 0)).toBe(100)
    if (total.answered === 0) return
    // Times of what was answered stay what they are, whatever happens beside it.
    const service = total.service.filter(([ms]) => ms < 700)
    const median = percentile(service, 50) ?? Number.NaN
    expect(median).toBeGreaterThanOrEqual(between[0])
    expect(median).toBeLessThan(between[1])
  })

  it('frames every fifth answer wrongly', async () => {
    server = await startBadFraming()
    const { total } = await runLoad(loadRun(server.url, plan))
    expect(total.fired).toBe(100)
    expect(total.answered + sumOf(total.errors)).toBe(100)
    expect(Object.keys(total.errors)).toEqual(['bad-response'])
    expect(server.requests).toBe(100)
  })

  it('closes idle connections', async () => {
    server = await startIdleClose()
    const slow = visitPlan([[0, 'GET /a', '+60 GET /b', '+60 GET /c', '+60 GET /d']])
    const { total } = await runLoad(loadRun(server.url, slow))
    // A request may still meet the FIN on its way; it then is an error and not a lost one.
    expect(total.fired).toBe(4)
    expect(total.answered + (total.errors.closed ?? 0) + (total.errors.reset ?? 0)).toBe(4)
    expect(server.connections).toBeGreaterThan(1)
  })

  it('refuses costs one attempt per request', async () => {
    const { total } = await runLoad(loadRun(new URL('http://127.0.0.1:1'), plan))
    expect(total).toMatchObject({ fired: 100, answered: 0, errors: { refused: 100 } })
  })
})

function sumOf(counts: Partial<Record<string, number>>): number {
  return Object.values(counts).reduce<number>((sum, count = 0) => sum + count, 0)
}
