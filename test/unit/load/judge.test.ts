import { describe, expect, it } from 'vitest'
import type { LoadFacts } from '../../../src/checks/load/facts.ts'
import { judgeLoad } from '../../../src/checks/load/judge.ts'
import { untold } from '../../../src/checks/load/untold.ts'
import { outcomeOfCheck } from '../../../src/model/verdict.ts'
import { loadOptions } from '../../../src/checks/load/options.ts'
import type { Finding } from '../../../src/model/result.ts'
import { answeredIn, recording } from './load-recording.ts'

function judge(changed: Partial<LoadFacts>, ...thresholds: string[]): Finding[] {
  return judgeLoad(recording(changed), loadOptions.parse({ thresholds }))
}

describe('the judgement of a load', () => {
  it('is silent when every threshold holds', () => {
    expect(judge({}, 'response p95 < 1s', 'service p50 <= 12ms', 'errors < 1%')).toEqual([])
  })

  it('names the path that is slow', () => {
    const search = answeredIn([
      [455, 12],
      [1200, 2],
    ])
    const findings = judge(
      {
        total: answeredIn([
          [12, 186],
          [455, 12],
          [1200, 2],
        ]),
        routes: {
          'GET /': answeredIn([[12, 93]]),
          'GET /search?q=lamp': search,
          'GET /about': answeredIn([[14, 93]]),
        },
      },
      'response p95 < 300ms',
    )
    expect(findings).toEqual([
      {
        rule: 'load/response-time',
        severity: 'error',
        subject: 'response p95 < 300ms',
        message: 'p95 is 455 ms, limit 300 ms, over 200 requests',
        fix: 'Look at GET /search?q=lamp first: at the median it takes 455 ms, the others 13 ms.',
        evidence: [
          'GET /search?q=lamp  p50 455 ms  p95 1.2 s  14 requests',
          'GET /about  p50 14 ms  p95 14 ms  93 requests',
          'GET /  p50 12 ms  p95 12 ms  93 requests',
        ],
      },
    ])
  })

  it('accuses no path when all are alike', () => {
    const routes = { 'GET /': answeredIn([[700, 100]]), 'GET /b': answeredIn([[800, 100]]) }
    const total = answeredIn([[800, 200]])
    const generator = { ...recording().facts.generator, queueMax: 7 }
    const [finding] = judge({ total, routes, generator }, 'service p95 < 300ms')
    expect(finding).toMatchObject({
      rule: 'load/service-time',
      fix: expect.stringMatching(/^No route/),
    })
    expect(finding?.evidence?.at(-1)).toBe('up to 7 requests waited for a free connection')
  })

  it('does not take the time limit for a time', () => {
    const total = {
      ...answeredIn([
        [12, 100],
        [10_000, 100],
      ]),
      answered: 100,
      failed: 100,
      errors: { timeout: 100 },
    }
    // The limit is beyond what was waited for: nobody knows whether it would have held.
    expect(judge({ total }, 'response p95 < 20s', 'errors < 100%')).toMatchObject([
      { message: expect.stringMatching(/^p95 is at least 10 s, where requests are given up/) },
    ])
  })

  it('counts errors, and says which and where', () => {
    const broken = {
      ...answeredIn([[12, 90]]),
      fired: 100,
      answered: 96,
      failed: 10,
      errors: { reset: 3, closed: 1 },
      statuses: { 200: 90, 500: 6 },
      firstFailure: '500',
    }
    const total = { ...broken, fired: 200, answered: 196, statuses: { 200: 190, 500: 6 } }
    const routes = { 'GET /': answeredIn([[12, 100]]), 'GET /cart': broken }
    expect(judge({ total, routes }, 'errors < 1%', 'errors <= 5%')).toMatchObject([
      {
        rule: 'load/errors',
        severity: 'error',
        subject: 'errors < 1%',
        message: '10 of 200 requests failed (5 %), limit 1 %',
        evidence: [
          'reset: 3',
          'closed: 1',
          'status 500: 6',
          'GET /cart  10 of 100 failed, first: 500',
        ],
      },
    ])
  })

  it('limits errors even when no threshold does', () => {
    const total = { ...answeredIn([[12, 120]]), fired: 200, answered: 200, failed: 80 }
    for (const thresholds of [[], ['response p50 < 300ms']]) {
      expect(judge({ total, routes: {} }, ...thresholds)).toMatchObject([
        { rule: 'load/errors', severity: 'error', subject: 'errors < 1%' },
      ])
    }
    expect(judge({ total, routes: {} }, 'errors <= 40%')).toEqual([])
  })

  it.each([[[]], [['errors < 100%']], [['response p50 < 1s']]])(
    'never passes without an answer, with thresholds %j',
    (thresholds) => {
      const total = { ...answeredIn([]), fired: 200, failed: 200, errors: { refused: 200 } }
      const findings = judge({ total }, ...thresholds)
      expect(findings).toContainEqual(
        expect.objectContaining({
          rule: 'load/errors',
          severity: 'error',
          message: 'none of 200 requests was answered',
          evidence: expect.arrayContaining(['refused: 200']),
        }),
      )
      // Each threshold is told, too, and the one on errors that is added: none of them was kept.
      const stated = thresholds.some((threshold) => threshold.startsWith('errors'))
      expect(findings).toHaveLength(1 + thresholds.length + (stated ? 0 : 1))
    },
  )

  it('tells that the load was stopped', () => {
    const stopped = { afterMs: 5200, windowMs: 5000, failed: 60, ended: 100 }
    expect(judge({ stopped })).toMatchObject([
      {
        rule: 'load/stopped',
        severity: 'error',
        message: 'stopped after 5.2 s: 60 of the 100 requests of the last 5 s failed',
      },
    ])
  })

  it('tells that the site asked for a pause', () => {
    const stopped = { afterMs: 900, windowMs: 5000, failed: 3, ended: 9, asked: 3 }
    expect(judge({ stopped })[0]?.message).toBe(
      'stopped after 900 ms: 3 of the 9 requests of the last 5 s failed, and 3 answers asked to come back later',
    )
  })

  it('does not pass a percentile that too few requests stand behind', () => {
    const findings = judge({}, 'response p99 < 1s')
    expect(findings).toMatchObject([
      {
        rule: 'load/too-few-requests',
        severity: 'warning',
        message: 'p99 cannot be told from 200 requests; it needs 1,000',
      },
    ])
    // The check as a whole could not find out.
    const { thresholds } = loadOptions.parse({ thresholds: ['response p99 < 1s'] })
    expect(untold(recording().facts, thresholds)).toBe(
      '"response p99 < 1s" cannot be judged: p99 cannot be told from 200 requests; it needs 1,000',
    )
    expect(outcomeOfCheck(findings, 'untold')).toBe('error')
  })

  it.each([
    [{ 404: 100 }, 'error', '100 of 100 answers did not serve the route (status 404)'],
    [{ 302: 100 }, 'error', '100 of 100 answers did not serve the route (status 302)'],
    [{ 500: 60, 200: 40 }, 'error', '60 of 100 answers did not serve the route (status 500)'],
    [{ 200: 49, 401: 20, 302: 31 }, 'error', '51 of 100 answers did not serve the route'],
    [{ 200: 50, 429: 50 }, 'warning', '50 of 100 answers did not serve the route (status 429)'],
    [{ 200: 97, 302: 1, 404: 2 }, 'warning', '3 of 100 answers did not serve the route'],
  ])('does not take statuses %j for a rehearsed path', (statuses, severity, message) => {
    const routes = {
      'GET /': answeredIn([[12, 100]]),
      'GET /account': { ...answeredIn([[2, 100]]), statuses },
    }
    const findings = judge({ routes })
    expect(findings).toMatchObject([{ rule: 'load/not-served', severity, subject: 'GET /account' }])
    expect(findings[0]?.message.startsWith(message)).toBe(true)
  })

  it.each([{ 200: 100 }, { 204: 50, 206: 50 }, { 304: 100 }, { 200: 99, 503: 1 }])(
    'takes statuses %j for a path that is served',
    (statuses) => {
      expect(judge({ routes: { 'GET /': { ...answeredIn([[2, 100]]), statuses } } })).toEqual([])
    },
  )

  it('names the statuses that were not served, the most frequent first', () => {
    const statuses = { 200: 10, 302: 30, 404: 60 }
    const [finding] = judge({ routes: { 'GET /a': { ...answeredIn([[2, 100]]), statuses } } })
    expect(finding?.message).toContain('(status 404, 302)')
    expect(finding?.evidence).toEqual(['404: 60 requests', '302: 30 requests'])
    expect(finding?.fix).toContain('name the path it redirects to')
  })
})
