import { describe, expect, it } from 'vitest'
import { Breaker } from '../../../src/checks/load/engine/breaker.ts'

/** When the breaker trips, in milliseconds, given one status per 100 ms; undefined if never. */
function trippedAt(statuses: number[]): number | undefined {
  const breaker = new Breaker(0)
  const at = statuses.findIndex((status, i) => breaker.add({ end: i * 100, status }) !== undefined)
  return at < 0 ? undefined : at * 100
}

const times = (count: number, status: number): number[] =>
  Array.from({ length: count }, () => status)

describe('the circuit breaker', () => {
  it('trips after 5 s of failures, not before', () => {
    expect(trippedAt(times(100, 500))).toBe(5000)
    expect(trippedAt(times(100, 429))).toBe(5000)
    expect(trippedAt(times(50, 500))).toBeUndefined()
  })

  it('lets a bad start pass and a late collapse not', () => {
    expect(trippedAt([...times(25, 503), ...times(100, 200)])).toBeUndefined()
    expect(trippedAt([...times(100, 200), ...times(100, 503)])).toBe(12_500)
  })

  it('leaves half of the requests failed, and refusals of one kind, alone', () => {
    expect(trippedAt(Array.from({ length: 200 }, (_, i) => (i % 2 ? 500 : 200)))).toBeUndefined()
    expect(trippedAt(times(100, 404))).toBeUndefined()
  })

  it('needs 20 requests', () => {
    const breaker = new Breaker(0)
    const seen = Array.from({ length: 40 }, (_, i) => breaker.add({ end: i * 300, status: 500 }))
    expect(seen.every((tripped) => tripped === undefined)).toBe(true)
  })

  it('counts requests without an answer', () => {
    const breaker = new Breaker(0)
    const lost = (end: number) => breaker.add({ end, error: 'refused', message: '' })
    const seen = Array.from({ length: 60 }, (_, i) => lost(i * 100))
    expect(seen.find((tripped) => tripped)).toEqual({ failed: 50, ended: 50 })
  })
})
