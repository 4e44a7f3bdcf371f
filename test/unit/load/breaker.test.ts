import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/checks/load/engine/wire/request.ts'
import { Breaker } from '../../../src/checks/load/engine/breaker.ts'

function answer(end: number, status: number, ...headers: string[]): Answer {
  return { end, status, headers }
}

/** When the breaker trips, in milliseconds, given one status per 100 ms; undefined if never. */
function trippedAt(statuses: number[]): number | undefined {
  const breaker = new Breaker(0)
  const at = statuses.findIndex((status, i) => breaker.add(answer(i * 100, status)))
  return at < 0 ? undefined : at * 100
}

const times = (count: number, status: number): number[] =>
  Array.from({ length: count }, () => status)

/** What four answers of this status with this header do. */
function asks(status: number, name: string): boolean[] {
  const breaker = new Breaker(0)
  return Array.from({ length: 4 }, (_, i) => breaker.add(answer(i, status, name, '120')))
}

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
    const seen = Array.from({ length: 40 }, (_, i) => breaker.add(answer(i * 300, 500)))
    expect(seen).not.toContain(true)
  })

  it('counts requests without an answer', () => {
    const breaker = new Breaker(0)
    const lost = (end: number) => breaker.add({ end, error: 'refused', message: '' })
    const seen = Array.from({ length: 51 }, (_, i) => lost(i * 100))
    expect(seen.indexOf(true)).toBe(50)
    expect(breaker.state).toEqual({ failed: 50, ended: 50, asked: 0 })
  })

  it('stops at once when the site asks for a pause again and again', () => {
    expect(asks(429, 'Retry-After')).toEqual([false, false, true, true])
    expect(asks(503, 'retry-after')).toEqual([false, false, true, true])
    expect(asks(503, 'x-retry-after')).not.toContain(true)
    // A redirect may say when to come back, too; it is no refusal.
    expect(asks(301, 'retry-after')).not.toContain(true)
  })
})
