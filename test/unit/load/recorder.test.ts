import { describe, expect, it } from 'vitest'
import { Recorder } from '../../../src/checks/load/engine/recorder.ts'
import type { Ending } from '../../../src/checks/load/engine/request.ts'
import { Series } from '../../../src/checks/load/engine/series.ts'

const plan = {
  ratePerS: 1,
  durationMs: 6000,
  timeoutMs: 400,
  requests: 6,
  paths: { '/': 2, '/b': 1 },
}

/** The facts after one request per second from 1,000 ms on, each sent 10 ms after it was due. */
function record(endings: ((due: number) => Ending)[]): ReturnType<Recorder['facts']> {
  const recorder = new Recorder(plan, 1000)
  for (const [i, ending] of endings.entries()) {
    const due = 1000 + i * 1000
    const request = { path: i % 3 === 2 ? '/b' : '/', due, fired: due + 1, sent: due + 10 }
    recorder.fired(request)
    recorder.ended(request, ending(due))
  }
  return recorder.facts()
}

describe('the recorder', () => {
  const facts = record([
    (due) => ({ end: due + 30, status: 200 }),
    (due) => ({ end: due + 40, status: 404 }),
    (due) => ({ end: due + 2, status: 503 }),
    (due) => ({ end: due + 410, error: 'timeout', message: 'no whole answer in time' }),
    (due) => ({ end: due + 400, error: 'not-sent', message: 'no free connection in time' }),
    (due) => ({ end: due + 1, error: 'reset', message: 'read ECONNRESET' }),
  ])

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

  it('tells paths and seconds apart', () => {
    expect(facts.paths['/b']).toMatchObject({ fired: 2, failed: 2, statuses: { 503: 1 } })
    expect(facts.paths['/']).toMatchObject({ fired: 4, answered: 2, failed: 2 })
    expect(facts.series).toEqual({
      stepS: 1,
      planned: [1, 1, 1, 1, 1, 1],
      answered: [1, 1, 0, 0, 0, 0],
      errors: [0, 0, 1, 1, 1, 1],
      p95: [30, 40, null, 410, 400, null],
    })
  })
})

describe('the series', () => {
  it('has at most 3600 points, with or without requests', () => {
    const series = new Series(24 * 3_600_000)
    series.planned(24 * 3_600_000 - 1)
    const { stepS, planned } = series.facts()
    expect(stepS).toBe(24)
    expect(planned).toHaveLength(3600)
    expect(planned.at(-1)).toBe(1)
  })
})
