import { describe, expect, it } from 'vitest'
import { processCount } from '../../../../src/checks/load/engine/crew/process-count.ts'
import { peakPerS } from '../../../../src/checks/load/engine/peak.ts'
import { Progress } from '../../../../src/checks/load/engine/progress.ts'
import type { Second } from '../../../../src/checks/load/engine/record/second.ts'
import { visitPlan } from '../../../fixtures/load/visit-plan.ts'

const second = (ms: number, fired = 10, failed = 0): Second => ({
  fired,
  cells: [{ stage: 0, route: 0, ended: 10, failed, response: [[ms, 10 - failed]], service: [] }],
})

describe('the busiest second of a plan', () => {
  it('counts requests when they are due, not when their session begins', () => {
    const plan = visitPlan([
      [0, 'GET /', '+999 GET /a', '+1 GET /b'],
      [999, 'GET /', '+1 GET /a'],
      [1500, 'GET /'],
    ])
    expect(peakPerS(plan)).toBe(3)
    expect(peakPerS({ sessions: [] })).toBe(0)
  })

  it('decides how many processes send it, of those that there are processors for', () => {
    const rates = [0, 1, 2500, 2501, 5001, 10_000]
    expect(rates.map((rate) => processCount(rate, 4))).toEqual([1, 1, 1, 2, 3, 4])
    expect(rates.map((rate) => processCount(rate, 2))).toEqual([1, 1, 1, 2, 2, 2])
  })
})

describe('the live line', () => {
  const steady = { kind: 'steady', fromPerS: 10, toPerS: 10 } as const
  const progress = new Progress({
    stages: [
      { ...steady, name: 'steady', startMs: 0, durationMs: 10_000 },
      { ...steady, kind: 'spike', name: 'spike', startMs: 10_000, durationMs: 50_000 },
    ],
    durationMs: 60_000,
  })

  it('tells of the stage and of the last five seconds', () => {
    expect(progress.line({ fired: 4, cells: [] }, 1000)).toBe(
      'steady · 1 s of 1 min · 4/s · 0 errors',
    )
    expect(progress.line(second(3.1), 2000)).toBe(
      'steady · 2 s of 1 min · 7/s · p50 3.1 ms · p95 3.1 ms · 0 errors',
    )
    for (let at = 3; at <= 9; at++) progress.line(second(200, 10, at === 9 ? 2 : 0), at * 1000)
    expect(progress.line(second(200, 60), 11_000)).toBe(
      'spike · 11 s of 1 min · 20/s · p50 200 ms · p95 200 ms · 2 errors',
    )
    expect(progress.line(second(200), 70_000)).toMatch(/^spike · 1 min of 1 min /)
  })
})
