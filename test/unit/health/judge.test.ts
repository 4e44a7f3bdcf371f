import { describe, expect, it } from 'vitest'
import type { HealthFacts } from '../../../src/checks/health/facts.ts'
import { judge } from '../../../src/checks/health/judge.ts'
import type { Sample } from '../../../src/checks/health/kind.ts'
import { options } from '../../../src/checks/health/options.ts'
import { rows } from '../../../src/checks/health/rows.ts'
import type { Moment } from '../../../src/model/result.ts'

const status = (code: number): Sample<unknown> => ({ at: 0, seen: { aspect: { status: code } } })
const time = (ms: number): Sample<unknown> => ({ at: 0, seen: { aspect: { ms } } })
const at = (ms: number, sample: Sample<unknown>): Sample<unknown> => ({ ...sample, at: ms })

function judged(line: string, samples: Sample<unknown>[], moment: Moment = 'before') {
  const chosen = options.parse({ assertions: [line] })
  const [assertion] = chosen.assertions
  const facts: HealthFacts = { moment, looked: [{ assertion: assertion?.text ?? '', samples }] }
  return {
    findings: judge({ measurements: [], summary: '', facts }, chosen),
    rows: rows(facts, chosen.assertions),
  }
}

describe('judge', () => {
  it('is silent about what holds, and has a row for it', () => {
    expect(judged('GET / status = 200', [status(200)])).toEqual({
      findings: [],
      rows: [
        {
          subject: 'GET / status = 200',
          severity: 'error',
          state: 'ok',
          rule: 'status',
          expected: '200',
          seen: '200',
          told: 'answers 200',
        },
      ],
    })
  })

  it('tells what was seen instead, what proves it, and what to look at next', () => {
    const seen = { at: 0, seen: { aspect: { status: 503, excerpt: 'out of order' } } }
    expect(judged('GET / status = 200', [seen]).findings).toEqual([
      {
        rule: 'health/status',
        severity: 'error',
        subject: 'GET / status = 200',
        message: 'answers 503',
        fix: 'Look at what the site wrote meanwhile: rehearse preview logs',
        evidence: ['status 503: out of order'],
      },
    ])
  })

  it('counts as much as the line says', () => {
    expect(judged('GET / status = 200 [info]', [status(503)]).findings).toMatchObject([
      { severity: 'info' },
    ])
  })

  it('finds an answer that did not come', () => {
    const none = { at: 0, seen: { trouble: 'connect ECONNREFUSED 127.0.0.1:80' } }
    expect(judged('GET / status = 200', [none]).findings).toMatchObject([
      { rule: 'health/no-answer', evidence: ['connect ECONNREFUSED 127.0.0.1:80'] },
    ])
  })

  it('makes no finding of what counts but could not be found out, and one of what counts less', () => {
    const lost = { at: 0, problem: 'the thread does not start' }
    const { findings, rows: shown } = judged('GET / status = 200', [lost])
    expect(findings).toEqual([])
    expect(shown).toMatchObject([{ state: 'unknown', seen: 'the thread does not start' }])
    expect(judged('GET / status = 200 [warning]', [lost]).findings).toMatchObject([
      { rule: 'health/unknown', severity: 'warning' },
    ])
  })

  it('never passes an assertion that was not looked at', () => {
    const chosen = options.parse({})
    const facts: HealthFacts = { moment: 'before', looked: [] }
    expect(judge({ measurements: [], summary: '', facts }, chosen)).toMatchObject([
      { rule: 'health/not-asked', severity: 'error' },
    ])
  })

  it('tells apart lines that are the same but for their headers', () => {
    const entries = ['de', 'en'].map((language) => ({
      http: 'GET / status = 200',
      headers: { 'accept-language': language },
    }))
    const chosen = options.parse({ assertions: entries })
    const looked = [200, 500].map((code) => ({
      assertion: 'GET / status = 200',
      samples: [status(code)],
    }))
    expect(rows({ moment: 'after', looked }, chosen.assertions)).toMatchObject([
      { seen: '200' },
      { seen: '500' },
    ])
  })
})

describe('an assertion that was looked at again and again', () => {
  const line = 'GET / status = 200 [during]'
  it('holds only when it held each time, and tells when it did not', () => {
    const samples = [
      status(200),
      at(1000, status(503)),
      at(4000, status(502)),
      at(5000, status(200)),
    ]
    expect(judged(line, samples, 'during').findings).toMatchObject([
      {
        message: '2 of 4 times it answers 503',
        evidence: ['first after 1 s, last after 4 s'],
      },
    ])
  })

  it('is unknown when fewer than half of the looks saw anything', () => {
    const lost = { at: 0, problem: 'lost' }
    expect(judged(line, [status(200), lost], 'during').rows).toMatchObject([{ state: 'ok' }])
    expect(judged(line, [status(200), lost, lost], 'during').rows).toMatchObject([
      { state: 'unknown' },
    ])
    expect(judged(line, [status(500), lost, lost], 'during').rows).toMatchObject([
      { state: 'failed' },
    ])
    expect(judged(line, [], 'during').rows).toMatchObject([
      { state: 'unknown', seen: 'nothing was looked at' },
    ])
  })

  it('takes the median of times', () => {
    const timed = 'GET / time < 500ms [during]'
    expect(judged(timed, [time(900), time(100), time(200)], 'during').rows).toMatchObject([
      { state: 'ok', seen: '200 ms' },
    ])
    expect(judged(timed, [time(900), time(700), time(200)], 'during').findings).toMatchObject([
      { message: 'takes 700 ms, median of 3', evidence: ['slowest: 900 ms, 700 ms, 200 ms'] },
    ])
  })
})
