import { describe, expect, it } from 'vitest'
import { factsOf } from '../../../src/checks/load/engine/record/facts-of.ts'
import { Recorder } from '../../../src/checks/load/engine/record/recorder.ts'
import { mergeSeconds } from '../../../src/checks/load/engine/record/second.ts'
import { Series } from '../../../src/checks/load/engine/record/series.ts'
import type { Ending } from '../../../src/checks/load/engine/wire/request.ts'
import { visitPlan } from '../../fixtures/load/visit-plan.ts'

const onePage = visitPlan([[0, 'GET /', 'GET /b']], 6000)
const [stage] = onePage.stages
const plan = stage ? { ...onePage, stages: [stage, { ...stage, name: 'steady 2' }] } : onePage
const timeoutMs = 400

const endings: ((due: number) => Ending)[] = [
  (due) => ({ end: due + 30, status: 200, headers: [] }),
  (due) => ({ end: due + 40, status: 404, headers: [] }),
  (due) => ({ end: due + 2, status: 503, headers: [] }),
  (due) => ({ end: due + 410, error: 'timeout', message: 'no whole answer in time' }),
  (due) => ({ end: due + 400, error: 'not-sent', message: 'no free connection in time' }),
  (due) => ({ end: due + 1, error: 'reset', message: 'read ECONNRESET' }),
]

/**
 * Recorders of these requests, dealt out in turn: one per second from 1,000 ms on, each fired 1 ms and sent 10 ms
 * after it was due, every third on /b, the last three in the second stage.
 */
function recorders(count: number): Recorder[] {
  const all = Array.from(
    { length: count },
    () => new Recorder({ stages: 2, durationMs: plan.durationMs, timeoutMs, start: 1000 }),
  )
  for (const [i, ending] of endings.entries()) {
    const due = 1000 + i * 1000
    const route = i % 3 === 2 ? 1 : 0
    const request = { route, stage: i < 3 ? 0 : 1, due, fired: due + 1, sent: due + 10 }
    all[i % count]?.fired(request, i < 5)
    all[i % count]?.ended(request, ending(due))
  }
  return all
}

const recorded = (count: number) => recorders(count).map((recorder) => recorder.recorded())
const facts = factsOf(plan, recorded(1))

/** Which failure was the first, no share can tell of another. */
function exact(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, part: unknown) => (key === 'firstFailure' ? null : part)),
  )
}

describe('the recorder', () => {
  it('counts each ending once', () => {
    expect(facts.total).toMatchObject({
      fired: 6,
      answered: 3,
      failed: 4,
      errors: { timeout: 1, 'not-sent': 1, reset: 1 },
      statuses: { 200: 1, 404: 1, 503: 1 },
      firstFailure: '503',
    })
  })

  it('lets fast failures flatter no distribution, and censors what was given up', () => {
    const { response, service } = facts.total
    expect(response).toEqual([
      [30, 1],
      [40, 1],
      [400, 1],
      [410, 1],
    ])
    expect(service).toEqual([
      [20, 1],
      [30, 1],
      [400, 2],
    ])
  })

  it('tells routes, stages and seconds apart', () => {
    expect(facts.routes['GET /b']).toMatchObject({ fired: 2, failed: 2, statuses: { 503: 1 } })
    expect(facts.routes['GET /']).toMatchObject({ fired: 4, answered: 2, failed: 2 })
    expect(facts.stages).toMatchObject([
      { stage: 'steady', total: { fired: 3, answered: 3 }, lagP99Ms: 1 },
      { stage: 'steady 2', total: { fired: 3, answered: 0 }, routes: { 'GET /b': { fired: 1 } } },
    ])
    expect(facts.series).toEqual({
      stepS: 1,
      planned: [1, 1, 1, 1, 1, 1],
      answered: [1, 1, 0, 0, 0, 0],
      errors: [0, 0, 1, 1, 1, 1],
      p50: [30, 40, null, 410, 400, null],
      p95: [30, 40, null, 410, 400, null],
      p99: [30, 40, null, 410, 400, null],
    })
  })

  it('counts as late only what the clock starts', () => {
    expect(facts.lag).toEqual([[1, 5]])
  })

  it('gives the same facts from any number of shares', () => {
    expect(exact(factsOf(plan, recorded(2)))).toEqual(exact(facts))
    expect(exact(factsOf(plan, recorded(5)))).toEqual(exact(facts))
  })

  it('tells what happened since the last time, and merges that of shares', () => {
    const [one, other] = recorders(2).map((recorder) => recorder.second)
    if (!one || !other) throw new Error('no recorders')
    const second = mergeSeconds([one.take(), other.take()])
    expect(second.fired).toBe(6)
    expect(second.cells).toHaveLength(4)
    expect(second.cells).toContainEqual({
      stage: 0,
      route: 0,
      ended: 2,
      failed: 0,
      response: [
        [30, 1],
        [40, 1],
      ],
      service: [
        [20, 1],
        [30, 1],
      ],
    })
    expect(one.take()).toEqual({ fired: 0, cells: [] })
  })

  it('keeps the first answer that was not expected, and how many there were', () => {
    const [recorder] = recorders(1)
    recorder?.compared(1, undefined)
    recorder?.compared(1, 'status 302 instead of 200')
    recorder?.compared(1, 'status 500 instead of 200')
    recorder?.compared(0, undefined)
    expect(factsOf(plan, recorder ? [recorder.recorded()] : []).unexpected).toEqual({
      'GET /b': { count: 2, of: 3, first: 'status 302 instead of 200' },
    })
  })
})

describe('routes beyond 200', () => {
  it('stand together, the rarest ones', () => {
    const labels = Array.from({ length: 203 }, (_, i) => `GET /${i}`)
    const many = visitPlan([[0, ...labels]])
    const recorder = new Recorder({ stages: 1, durationMs: 1000, timeoutMs, start: 0 })
    for (let route = 0; route < 203; route++) {
      const request = { route, stage: 0, due: 0, fired: 0 }
      const times = route === 7 || route === 100 || route === 202 ? 1 : 2
      for (let n = 0; n < times; n++) {
        recorder.fired(request, true)
        recorder.ended(request, { end: 5, status: 200, headers: [] })
      }
    }
    const { routes, stages, total } = factsOf(many, [recorder.recorded()])
    expect(Object.keys(routes)).toHaveLength(201)
    expect(routes['other routes']).toMatchObject({ fired: 3, answered: 3 })
    expect(stages[0]?.routes['other routes']).toMatchObject({ fired: 3 })
    expect(total.fired).toBe(403)
    // A threshold is about this one.
    const named = factsOf(many, [recorder.recorded()], ['GET /7']).routes
    expect(named['GET /7']).toMatchObject({ fired: 1 })
    expect(named['other routes']).toMatchObject({ fired: 2 })
  })
})

describe('the series', () => {
  it('has at most 3600 points, with or without requests', () => {
    const series = new Series(24 * 3_600_000)
    series.planned(24 * 3_600_000 - 1)
    const points = series.points()
    expect(points).toHaveLength(3600)
    expect(points.at(-1)?.planned).toBe(1)
  })
})
