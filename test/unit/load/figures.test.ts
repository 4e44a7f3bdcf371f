import { describe, expect, it } from 'vitest'
import { conditionsOf, measurementsOf } from '../../../src/checks/load/figures.ts'
import type { LoadFacts } from '../../../src/checks/load/facts.ts'
import { answeredIn, planned, planOf, recording } from './load-recording.ts'

const facts = (changed: Partial<LoadFacts> = {}) => recording(changed).facts

describe('the figures that a report shows of a load', () => {
  it('are times, errors and answers of all stages, and the capacity where it was looked for', () => {
    const total = { ...answeredIn([[12, 190]]), fired: 200, failed: 10 }
    const capacity = { kneePerS: 80, endedBy: 'threshold', steps: [] } as const
    const seen = facts({ total, capacity: { ...capacity, steps: [] } })
    const shown = measurementsOf(seen).filter(({ name }) => name !== undefined)
    expect(
      shown.map(({ name, value, unit }) => [name, Math.round(value * 100) / 100, unit]),
    ).toEqual([
      ['p50', 12, 'ms'],
      ['p95', 12, 'ms'],
      ['p99', 12, 'ms'],
      ['errors', 0.05, 'ratio'],
      ['answered', 19, '1/s'],
      ['capacity', 80, '1/s'],
    ])
    expect(shown.every(({ subject }) => subject === undefined)).toBe(true)
  })
})

describe('the conditions of a load', () => {
  const same = conditionsOf(facts())
  const plan = planOf(planned('steady 10s @ 1x'))
  const stopped = { afterMs: 3000, windowMs: 1000, failed: 9, ended: 10 }

  it('are the same wherever it is sent, and whatever comes back', () => {
    const other = facts({ run: 'x', address: '127.0.0.2', beganAt: 1, total: answeredIn([[9, 9]]) })
    expect(conditionsOf(other)).toEqual(same)
  })

  it.each<[string, Partial<LoadFacts>]>([
    ['stages', { plan: { ...plan, stages: planned('steady 10s @ 2x') } }],
    ['requests', { plan: { ...plan, digest: '1'.repeat(64) } }],
    ['time limit', { plan: { ...plan, timeoutMs: 5000 } }],
    ['length', { stopped }],
  ])('are others with other %s', (name, changed) => {
    const others = conditionsOf(facts(changed)).filter(
      (one, index) => one.value !== same[index]?.value,
    )
    expect(others.map((one) => one.name)).toEqual([name])
  })
})
