import { describe, expect, it } from 'vitest'
import type { Probe } from '../../../src/checks/health/facts.ts'
import { judge } from '../../../src/checks/health/judge.ts'
import { options } from '../../../src/checks/health/options.ts'

const findings = (assertion: string, probe: Partial<Probe>) =>
  judge(
    {
      measurements: [],
      summary: '',
      facts: { probes: [{ assertion, status: 200, ...probe }] },
    },
    options.parse({ assertions: [assertion] }),
  )

describe('judge', () => {
  it.each([
    ['GET / status = 200', 200],
    ['GET / status < 400', 302],
    ['GET / time < 500ms', 499.9],
    ['GET / body contains "Shop"', true],
    ['GET / body not contains "Error"', false],
    ['GET / json $.database = "ok"', 'ok'],
    ['GET / json $.queue < 10', 9],
    ['GET / json $.error = null', null],
  ])('is silent when %s saw %j', (assertion, seen) => {
    expect(findings(assertion, { seen })).toEqual([])
  })

  it.each([
    ['GET / status = 200', 503, 'health/status', 'answers 503'],
    ['GET / time < 500ms', 500, 'health/time', 'takes 500 ms, median of 3'],
    ['GET / body contains "Shop"', false, 'health/body', 'lacks the text'],
    ['GET / body not contains "Error"', true, 'health/body', 'holds the text'],
    ['GET / json $.database = "ok"', 'down', 'health/json', 'is "down"'],
    ['GET / json $.queue < 10', '9', 'health/json', 'is "9"'],
  ])('finds that %s saw %j', (assertion, seen, rule, message) => {
    expect(findings(assertion, { seen, excerpt: 'oh' })).toEqual([
      { rule, severity: 'error', subject: assertion, message, evidence: ['status 200: oh'] },
    ])
  })

  it('finds an answer that did not come, and one that cannot be compared', () => {
    const assertion = 'GET / json $.a = 1'
    expect(
      judge(
        {
          measurements: [],
          summary: '',
          facts: { probes: [{ assertion, problem: 'connect ECONNREFUSED' }] },
        },
        options.parse({ assertions: [assertion] }),
      ),
    ).toMatchObject([
      { rule: 'health/no-answer', message: 'gives no answer', evidence: ['connect ECONNREFUSED'] },
    ])
    expect(
      findings(assertion, { problem: 'the answer is no JSON', excerpt: '<html>' }),
    ).toMatchObject([
      { rule: 'health/json', evidence: ['the answer is no JSON', 'status 200: <html>'] },
    ])
  })

  it('never passes an assertion that was not asked', () => {
    const observed = { measurements: [], summary: '', facts: { probes: [] } }
    expect(judge(observed, options.parse({}))).toHaveLength(1)
  })
})
