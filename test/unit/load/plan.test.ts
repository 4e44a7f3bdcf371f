import { describe, expect, it } from 'vitest'
import { loadOptions } from '../../../src/checks/load/options.ts'
import { planLoad } from '../../../src/checks/load/plan.ts'
import { requiredRequests } from '../../../src/checks/load/sample-size.ts'

function requestsOf(rate: string, duration: string, thresholds: string[] = []): number {
  return planLoad(loadOptions.parse({ rate, duration, thresholds })).requests
}

describe('the plan', () => {
  it('needs ten requests beyond each percentile', () => {
    expect([50, 80, 90, 95, 99, 99.9].map(requiredRequests)).toEqual([
      20, 50, 100, 200, 1000, 10_000,
    ])
  })

  it('counts requests as people do', () => {
    expect(requestsOf('20/s', '10s')).toBe(200)
    expect(requestsOf('0.3/s', '10s')).toBe(3)
    expect(requestsOf('90/m', '2s')).toBe(3)
    expect(requestsOf('1/m', '1s')).toBe(1)
  })

  it('says how long a load must be for its thresholds', () => {
    const thresholds = ['errors < 1%', 'service p99.9 < 1s']
    expect(() => requestsOf('100/s', '10s', thresholds)).toThrow(
      expect.objectContaining({
        code: 'load-too-short',
        what: '"service p99.9 < 1s" needs 10,000 requests, and the load sends 1,000',
        fix: expect.stringContaining('load.duration to 100s (1.7 min)'),
      }),
    )
    expect(requestsOf('1000/s', '10s', thresholds)).toBe(10_000)
  })
})
