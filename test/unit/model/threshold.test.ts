import { describe, expect, it } from 'vitest'
import { holds, parseThreshold } from '../../../src/model/threshold.ts'

describe('parseThreshold', () => {
  it.each([
    ['response p95 < 300ms', { measure: 'response', percentile: 95, comparator: '<', limit: 300 }],
    ['p99.9 <= 2s', { measure: 'response', percentile: 99.9, comparator: '<=', limit: 2000 }],
    ['service p50<5ms', { measure: 'service', percentile: 50, comparator: '<', limit: 5 }],
    ['errors < 0.1%', { measure: 'errors', comparator: '<', limit: 0.001 }],
  ])('reads %s', (text, expected) => {
    expect(parseThreshold(text)).toEqual({ text, ...expected })
  })

  it.each([
    ['response p95 < 300', 'compares with "300", which is no duration; write 300ms or 2s'],
    ['errors < 1', 'is no threshold; write it as "response p95 < 300ms" or "errors < 0.1%"'],
    ['latency < 1s', 'is no threshold; write it as "response p95 < 300ms" or "errors < 0.1%"'],
    ['', 'is no threshold; write it as "response p95 < 300ms" or "errors < 0.1%"'],
  ])('says what is wrong with %j', (text, problem) => {
    expect(parseThreshold(text)).toEqual({ problem })
  })
})

describe('holds', () => {
  it.each([
    ['errors < 1%', 0.0099, true],
    ['errors < 1%', 0.01, false],
    ['errors <= 1%', 0.01, true],
    ['p95 > 10ms', 10, false],
    ['p95 >= 10ms', 10, true],
  ])('%s with %d: %s', (text, value, expected) => {
    const threshold = parseThreshold(text)
    if ('problem' in threshold) throw new Error(threshold.problem)
    expect(holds(threshold, value)).toBe(expected)
  })
})
