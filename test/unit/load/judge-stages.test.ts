import { describe, expect, it } from 'vitest'
import type { Endings, LoadFacts } from '../../../src/checks/load/facts.ts'
import { judgeLoad } from '../../../src/checks/load/judge.ts'
import { loadOptions } from '../../../src/checks/load/options.ts'
import type { Finding } from '../../../src/model/result.ts'
import { answeredIn, planned, planOf, recording, stageEndings } from './load-recording.ts'

const stages = ['warmup 5s', 'steady 60s @ 1x', 'spike 10s @ 5x', 'recover 30s', 'soak 20m @ 1x']
const fast = answeredIn([[12, 1200]])
const slow = answeredIn([
  [12, 1000],
  [900, 200],
])

/** What is found when the stages named went otherwise than fast. */
function judge(went: Record<string, Endings>, ...thresholds: string[]): Finding[] {
  const plan = planOf(planned(...stages))
  const facts: Partial<LoadFacts> = {
    plan,
    stages: plan.stages.map(({ name }) => stageEndings(name, went[name] ?? fast)),
  }
  return judgeLoad(recording(facts), loadOptions.parse({ stages, thresholds }))
}

describe('a threshold', () => {
  it('that names no stage is about the steady ones, each by itself', () => {
    expect(judge({ warmup: slow, spike: slow, recover: slow }, 'p95 < 300ms')).toEqual([])
    expect(judge({ steady: slow }, 'p95 < 300ms')).toMatchObject([
      {
        rule: 'load/response-time',
        subject: 'p95 < 300ms (steady)',
        message: 'p95 is 900 ms, limit 300 ms, over 1,200 requests, in steady',
      },
    ])
    expect(judge({ soak: slow, steady: slow }, 'p95 < 300ms')).toHaveLength(2)
  })

  it('that names a stage is about that one', () => {
    expect(judge({ spike: slow, steady: slow }, 'p95 < 300ms in spike')).toMatchObject([
      { subject: 'p95 < 300ms in spike', message: expect.stringMatching(/, in spike$/) },
    ])
    expect(judge({ steady: slow }, 'p95 < 300ms in spike')).toEqual([])
  })

  it('on a route leaves the others out', () => {
    const routes = { 'GET /': answeredIn([[12, 1000]]), 'GET /docs/:n': answeredIn([[900, 200]]) }
    const plan = planOf(planned(...stages))
    const all = plan.stages.map(({ name }) => ({ ...stageEndings(name, slow), routes }))
    const told = (text: string) =>
      judgeLoad(
        recording({ plan, stages: all, routes }),
        loadOptions.parse({ stages, thresholds: [text] }),
      )
    expect(told('route "GET /" p95 < 300ms')).toEqual([])
    expect(told('route "GET /docs/:n" p95 < 300ms in steady')).toMatchObject([
      {
        subject: 'route "GET /docs/:n" p95 < 300ms in steady',
        message: 'p95 is 900 ms, limit 300 ms, over 200 requests, in steady',
        evidence: ['GET /docs/:n  p50 900 ms  p95 900 ms  200 requests'],
      },
    ])
    expect(told('route "GET /gone" errors < 1% in steady')).toMatchObject([
      { rule: 'load/too-few-requests', message: 'no request was sent, in steady' },
    ])
    expect(told('route "constructor" errors < 1%'.replace('"c', '"GET c'))).toHaveLength(2)
  })

  it('on the rate counts what was served', () => {
    const failing = { ...fast, failed: 300 }
    expect(judge({ steady: failing }, 'rate >= 16/s in steady', 'errors < 50%')).toMatchObject([
      {
        rule: 'load/rate',
        message: '900 of 1,200 requests were served, 15/s; limit 16/s, in steady',
      },
    ])
    expect(judge({ steady: failing }, 'rate >= 15/s in steady', 'errors < 50%')).toEqual([])
  })

  it('that stopped the load says so', () => {
    const stopped = { afterMs: 12_000, windowMs: 10_000, failed: 12, ended: 100 }
    const threshold = 'errors < 5% for 10s abort'
    const { facts } = recording({ stopped: { ...stopped, threshold } })
    expect(judgeLoad(recording(facts), loadOptions.parse({}))).toMatchObject([
      {
        rule: 'load/stopped',
        subject: threshold,
        message:
          'stopped after 12 s: "errors < 5% for 10s abort" was broken over the last 10 s, in which 100 requests ended',
      },
    ])
  })
})

describe('routes of a log', () => {
  const notFound = { ...answeredIn([[2, 100]]), statuses: { 404: 100 } }
  const moved = { ...answeredIn([[2, 100]]), statuses: { 301: 100 } }
  const source = { plan: { ...planOf(planned('steady 10s')), source: 'log' as const } }

  it('may be gone or moved, as long as most are there', () => {
    const routes = { 'GET /': answeredIn([[12, 200]]), 'GET /a': notFound, 'GET /b': moved }
    expect(judgeLoad(recording({ ...source, routes }), loadOptions.parse({}))).toMatchObject([
      { rule: 'load/not-served', severity: 'warning', subject: 'GET /a' },
    ])
  })

  it('are no rehearsal when most are gone', () => {
    const routes = { 'GET /': answeredIn([[12, 99]]), 'GET /a': notFound }
    const findings = judgeLoad(recording({ ...source, routes }), loadOptions.parse({}))
    expect(findings.map(({ subject, severity }) => [subject, severity])).toEqual([
      ['load', 'error'],
      ['GET /a', 'warning'],
    ])
  })

  it('are served with whatever status load.routes expects', () => {
    const routes = { 'GET /': answeredIn([[12, 10]]), 'GET /a': notFound }
    const options = loadOptions.parse({ routes: { 'GET /a': { expect: { status: 404 } } } })
    expect(judgeLoad(recording({ ...source, routes }), options)).toEqual([])
  })

  it('answer as load.routes expects', () => {
    const unexpected = {
      'GET /account': { count: 12, of: 100, first: 'status 302' },
      'GET /': { count: 0, of: 100, first: '' },
    }
    expect(judgeLoad(recording({ unexpected }), loadOptions.parse({}))).toMatchObject([
      {
        rule: 'load/unexpected-answer',
        subject: 'GET /account',
        message: '12 of 100 answers were not what load.routes expects',
        evidence: ['first: status 302'],
      },
    ])
  })
})
