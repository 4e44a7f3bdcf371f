import { describe, expect, it } from 'vitest'
import { weightedOrder } from '../../../src/traffic/plan/weighted-order.ts'

function first(count: number, weights: Record<string, number>): string {
  const names = Object.keys(weights)
  const next = weightedOrder(Object.values(weights))
  return Array.from({ length: count }, () => names[next()]).join(' ')
}

describe('the order of paths', () => {
  it('spreads each path evenly', () => {
    expect(first(6, { a: 2, b: 1 })).toBe('a b a a b a')
    expect(first(7, { a: 5, b: 1, c: 1 })).toBe('a a b a c a a')
    expect(first(4, { a: 1, b: 1 })).toBe('a b a b')
  })

  it('takes weights that are no whole numbers', () => {
    expect(first(8, { a: 0.75, b: 0.25 }).match(/a/g)).toHaveLength(6)
  })
})
