import { describe, expect, it } from 'vitest'
import { parseThreshold } from '../../../src/model/threshold/parse-threshold.ts'
import { holds } from '../../../src/model/threshold.ts'

describe('parseThreshold', () => {
  it.each([
    ['response p95 < 300ms', { measure: 'response', percentile: 95, comparator: '<', limit: 300 }],
    ['p99.9 <= 2s', { measure: 'response', percentile: 99.9, comparator: '<=', limit: 2000 }],
    ['service p50<5ms', { measure: 'service', percentile: 50, comparator: '<', limit: 5 }],
    ['errors < 0.1%', { measure: 'errors', comparator: '<', limit: 0.001 }],
    ['errors < 0.1 %', { measure: 'errors', comparator: '<', limit: 0.001 }],
    ['rate >= 200/s', { measure: 'rate', comparator: '>=', limit: 200 }],
    ['rate >= 90/m', { measure: 'rate', comparator: '>=', limit: 1.5 }],
    ['recover < 15s', { measure: 'recover', comparator: '<', limit: 15_000 }],
    [
      'route "GET /docs/:n" p99 < 800ms in spike',
      { measure: 'response', percentile: 99, limit: 800, route: 'GET /docs/:n', stage: 'spike' },
    ],
    [
      'route("GET /a(b)?c<\\"d") errors < 1% in steady 2',
      { measure: 'errors', limit: 0.01, route: 'GET /a(b)?c<"d', stage: 'steady 2' },
    ],
    ['errors < 5% for 90s abort', { measure: 'errors', limit: 0.05, abortAfterMs: 90_000 }],
    ['p95 < 1s in soak abort', { percentile: 95, stage: 'soak', abortAfterMs: 10_000 }],
  ])('reads %s', (text, expected) => {
    expect(parseThreshold(text)).toMatchObject({ text, ...expected })
  })

  it.each([
    ['p(95) < 300', { measure: 'response', percentile: 95, limit: 300 }],
    ['p(99.9)<1s', { measure: 'response', percentile: 99.9, limit: 1000 }],
    ['http_req_duration: p(95)<300', { measure: 'service', percentile: 95, limit: 300 }],
    ['http_req_duration: med<=20', { measure: 'service', percentile: 50, limit: 20 }],
    ['http_req_failed: rate<0.01', { measure: 'errors', limit: 0.01 }],
    ['http_reqs: rate>=200', { measure: 'rate', limit: 200 }],
  ])('reads %s as k6 does', (text, expected) => {
    expect(parseThreshold(text)).toMatchObject({ text, ...expected })
  })

  it.each([
    ['response p95 < 300', 'compares with "300", which is no duration; write 300ms or 2s'],
    ['errors < 1', 'compares with "1", which is no share of the requests; write 0.1%'],
    ['errors < 101%', 'compares with "101%", which is no share of the requests; write 0.1%'],
    ['rate > 200ms', 'compares with "200ms", which is no rate; write 200/s'],
    ['p95 below 1s', 'has "below" where <, <=, > or >= belongs'],
    ['p95 = 1s', 'has "=" where <, <=, > or >= belongs'],
    ['p95', 'ends where <, <=, > or >= belongs'],
    ['p95 <', 'ends where a limit belongs, such as 300ms or 2s'],
    ['avg < 1s', 'has "avg", which is no limit here: a mean hides slow requests'],
    ['http_req_duration: max<10', 'has "max", which is no limit here: a single request'],
    ['p(95 < 1', 'has "<" where ")" belongs, as in p(95)'],
    ['p95 < 1s in peak', 'has "peak" where a stage belongs: warmup, steady, ramp, spike, recover'],
    ['p95 < 1s during spike', 'has "during" where it should end, or go on with "in spike"'],
    ['p95 < 1s for 10s', 'ends where "abort" belongs: a time says how long it may be broken'],
    ['p95 < 1s for 5ms abort', 'aborts after "5ms"; write a time from 1s to 1h'],
    ['rate > 5/s abort', 'cannot abort: "rate" is known only at the end'],
    ['recover < 5s in spike', 'says too much: "recover" is the time after each spike'],
    ['route /docs p95 < 1s', 'has "/docs" where a route in quotes belongs, as in route "GET /docs'],
    ['route "/docs" p95 < 1s', 'names the route "/docs"; write it as "GET /docs/:n"'],
    ['route "GET /docs p95 < 1s', 'has """ where a route in quotes belongs'],
    [`p95 < ${'9'.repeat(100)}s`, 'compares with "999'],
  ])('says what is wrong with %j', (text, problem) => {
    expect(parseThreshold(text)).toEqual({ problem: expect.stringContaining(problem) })
  })

  it.each(['latency < 1s', '', 'toString < 1s', 'p100 < 1s'])('knows no measure in %j', (text) => {
    expect(parseThreshold(text)).toEqual({
      problem: expect.stringMatching(/where a measure belongs: p95, service p95, errors, rate/),
    })
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
