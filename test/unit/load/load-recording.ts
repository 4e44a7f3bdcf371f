import type { Observation } from '../../../src/model/check.ts'
import type { Buckets } from '../../../src/checks/load/engine/histogram.ts'
import type { Endings, LoadFacts } from '../../../src/checks/load/facts.ts'

/** Endings of requests that all took one of these times and were answered 200. */
export function answeredIn(times: Buckets): Endings {
  const n = times.reduce((sum, [, count]) => sum + count, 0)
  return {
    fired: n,
    answered: n,
    failed: 0,
    errors: {},
    statuses: n > 0 ? { 200: n } : {},
    response: times,
    handled: times,
    service: times,
  }
}

/** A load of 200 requests in 10 s on "/", all answered in 12 ms, but for what `changed` says. */
export function recording(changed: Partial<LoadFacts> = {}): Observation<LoadFacts> {
  const total = changed.total ?? answeredIn([[12, 200]])
  return {
    measurements: [],
    summary: '',
    facts: {
      run: 'f2b0a7d4-0000-4000-8000-000000000000',
      address: '127.0.0.1',
      plan: {
        ratePerS: 20,
        durationMs: 10_000,
        timeoutMs: 10_000,
        requests: 200,
        paths: { '/': 1 },
      },
      total,
      paths: { '/': total },
      series: { stepS: 1, planned: [], answered: [], errors: [], p95: [] },
      generator: {
        lagP99Ms: 1,
        connections: 40,
        connectionsCapped: false,
        queueMax: 0,
        cpu: 0.1,
      },
      ...changed,
    },
  }
}
