import { describe, expect, it } from 'vitest'
import { refusePlan } from '../../../src/checks/load/refuse-plan.ts'
import { requiredRequests } from '../../../src/checks/load/sample-size.ts'
import { parseThreshold } from '../../../src/model/threshold/parse-threshold.ts'
import type { PlannedSession, TrafficPlan } from '../../../src/traffic/traffic-plan.ts'
import { planned, planOf } from './load-recording.ts'

/** A plan in which every tenth request is "GET /search", and the others "GET /". */
function plan(...stages: string[]): TrafficPlan {
  const all = planned(...stages)
  const sessions = all.flatMap(({ startMs, durationMs, fromPerS, toPerS }, stage) =>
    Array.from(
      { length: (((fromPerS + toPerS) / 2) * durationMs) / 1000 },
      (_, index): PlannedSession => ({
        startMs,
        steps: [{ route: index % 10 === 0 ? 1 : 0, path: '/', gapMs: 0, stage }],
      }),
    ),
  )
  const routes = ['/', '/search'].map((template) => ({ method: 'GET', template }))
  const { source, seed, digest, durationMs, ownRatePerS } = planOf(all)
  const requests = sessions.length
  return { source, seed, digest, durationMs, ownRatePerS, routes, stages: all, sessions, requests }
}

function refuse(of: TrafficPlan, text: string): () => void {
  const threshold = parseThreshold(text)
  if ('problem' in threshold) throw new Error(threshold.problem)
  return () => refusePlan(of, [threshold])
}

describe('a plan', () => {
  it('needs ten requests beyond each percentile', () => {
    expect([50, 80, 90, 95, 99, 99.9].map(requiredRequests)).toEqual([
      20, 50, 100, 200, 1000, 10_000,
    ])
  })

  it('says how long a load must be for its thresholds', () => {
    expect(refuse(plan('steady 10s @ 100/s'), 'service p99.9 < 1s')).toThrow(
      expect.objectContaining({
        code: 'load-too-short',
        what: '"service p99.9 < 1s" needs 10,000 requests, and the load sends 1,000',
        fix: expect.stringContaining('load.duration to 100s (1.7 min)'),
      }),
    )
    expect(refuse(plan('steady 10s @ 100/s'), 'service p99 < 1s')).not.toThrow()
  })

  it('counts the requests of each stage and route', () => {
    const all = plan('steady 60s @ 1x', 'spike 10s @ 5x', 'recover 10s')
    expect(refuse(all, 'p99 < 1s')).not.toThrow()
    expect(refuse(all, 'p99 < 1s in spike')).not.toThrow()
    expect(refuse(all, 'p95 < 1s in recover')).not.toThrow()
    expect(refuse(all, 'p99 < 1s in recover')).toThrow(
      expect.objectContaining({
        code: 'load-too-short',
        what: '"p99 < 1s in recover" needs 1,000 requests, and "recover" has 200',
        fix: 'Set the time of "recover" to 50s (50 s) or longer, raise the rate, or judge a lower percentile',
      }),
    )
    expect(refuse(all, 'route "GET /search" p95 < 1s')).toThrow(
      expect.objectContaining({
        what: '"route "GET /search" p95 < 1s" needs 200 requests, and "steady" has 120',
        fix: expect.stringContaining('the time of "steady" to 100s'),
      }),
    )
    expect(refuse(all, 'route "GET /search" errors < 1%')).not.toThrow()
  })

  it('knows its routes', () => {
    expect(refuse(plan('steady 10s'), 'route "GET /docs/:n" errors < 1%')).toThrow(
      expect.objectContaining({
        code: 'load-route-unknown',
        why: 'Its routes are "GET /", "GET /search"',
      }),
    )
  })
})
