import { describe, expect, it } from 'vitest'
import { planPaths } from '../../../src/traffic/plan/plan-paths.ts'
import { weightedOrder } from '../../../src/traffic/plan/weighted-order.ts'
import { stage } from '../../fixtures/traffic/stages.ts'

function first(count: number, weights: number[]): string {
  const next = weightedOrder(weights)
  return Array.from({ length: count }, next).join(' ')
}

describe('the order of weights', () => {
  it('spreads each evenly', () => {
    expect(first(6, [2, 1])).toBe('0 1 0 0 1 0')
    expect(first(7, [5, 1, 1])).toBe('0 0 1 0 2 0 0')
    expect(first(4, [1, 1])).toBe('0 1 0 1')
  })

  it('takes weights that are no whole numbers', () => {
    expect(first(8, [0.75, 0.25]).match(/0/g)).toHaveLength(6)
  })
})

const given = { ratePerS: 4, seed: 1 }
const starts = (plan: ReturnType<typeof planPaths>) => plan.sessions.map(({ startMs }) => startMs)

describe('a plan of paths', () => {
  it('is evenly spaced, with the paths in the order of their weights', () => {
    const paths = { '/': 2, '/a b?q=ü': 1 }
    const plan = planPaths(paths, { ...given, stages: [stage('steady', 1.5, 1)] })
    expect(starts(plan)).toEqual([0, 250, 500, 750, 1000, 1250])
    expect(plan.sessions.map(({ steps }) => steps.map(({ path }) => path).join())).toEqual([
      '/',
      '/a%20b?q=%C3%BC',
      '/',
      '/',
      '/a%20b?q=%C3%BC',
      '/',
    ])
    expect(plan).toMatchObject({
      source: 'paths',
      requests: 6,
      ownRatePerS: 4,
      routes: [
        { method: 'GET', template: '/' },
        { method: 'GET', template: '/a b?q=ü' },
      ],
    })
  })

  it('goes from rate to rate without a gap', () => {
    const stages = [stage('warmup', 1, 0.5), stage('steady', 1, 2), stage('steady', 1, 1)]
    const plan = planPaths({ '/': 1 }, { ...given, stages })
    expect(starts(plan)).toEqual([
      0, 500, 1000, 1125, 1250, 1375, 1500, 1625, 1750, 1875, 2000, 2250, 2500, 2750,
    ])
    expect(plan.sessions.map(({ steps }) => steps[0]?.stage).join('')).toBe('00111111112222')
  })

  it('comes faster and faster in a ramp', () => {
    const plan = planPaths({ '/': 1 }, { ...given, stages: [stage('ramp', 4, 0, 1)] })
    expect(starts(plan)).toHaveLength(8)
    expect(starts(plan).map(Math.round)).toEqual([0, 1414, 2000, 2449, 2828, 3162, 3464, 3742])
  })

  it('counts as many as the rate says, though rounding makes of it a little less', () => {
    const plan = planPaths({ '/': 1 }, { stages: [stage('steady', 10, 1)], ratePerS: 0.3, seed: 1 })
    expect(plan.requests).toBe(3)
    const one = planPaths({ '/': 1 }, { stages: [stage('steady', 1, 1)], ratePerS: 0.3, seed: 1 })
    expect(one.requests).toBe(1)
  })

  it('refuses more than 10,000 requests a second', () => {
    const stages = [stage('steady', 1, 1)]
    expect(() => planPaths({ '/': 1 }, { stages, ratePerS: 10_001, seed: 1 })).toThrow('10,001/s')
  })
})
