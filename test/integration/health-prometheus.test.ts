import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Stage } from '../../src/model/stage.ts'
import { lookAt } from '../fixtures/health/look-at.ts'
import { startPages } from '../fixtures/servers/pages.ts'

let requests = 0
let memory = 100
let site: Awaited<ReturnType<typeof startPages>>
beforeAll(async () => {
  site = await startPages({
    '/metrics': (request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' })
      response.end(`# TYPE http_requests_total counter
http_requests_total{code="200",route="/"} ${requests}
http_requests_total{code="500",route="/"} 2
# TYPE memory_bytes gauge
memory_bytes ${memory}
# TYPE accepted gauge
accepted{type="${String(request.headers.accept).split(';')[0]}"} 1
key{value="${String(request.headers['x-key'])}"} 1
`)
    },
    '/open': (_request, response) => {
      const type = 'application/openmetrics-text; version=1.0.0; charset=utf-8'
      response.writeHead(200, { 'content-type': type })
      response.end('# TYPE jobs counter\njobs_total 4 # {trace="a"} 1.0\n# EOF\n')
    },
    '/cut': (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/openmetrics-text' })
      response.end('# TYPE jobs counter\njobs_total 4\n')
    },
    '/page': '<!doctype html><title>Log in</title>',
    '/closed': (_request, response) => response.writeHead(403).end('not for you'),
    '/hangs': () => {},
    '/huge': (_request, response) => response.end('# x\n'.repeat(2 * 1024 * 1024)),
    '/many': (_request, response) =>
      response.end(Array.from({ length: 2000 }, (_, n) => `many{n="${n}"} 1`).join('\n')),
  })
})
afterAll(() => site.close())

const look = (lines: unknown[], stage: Partial<Stage> = {}) =>
  lookAt(site.url, lines, { timeout: '1s', stage })

describe('health of metrics', { timeout: 30_000 }, () => {
  it('is silent about what holds, with one request for all of a path', async () => {
    const before = site.requests.length
    const { findings, incomplete, rows } = await look([
      'prometheus /metrics http_requests_total{code="500"} < 3',
      'prometheus /metrics memory_bytes <= 100',
      'prometheus /metrics accepted{type="text/plain"} = 1',
      'prometheus /open jobs_total = 4',
    ])
    expect({ findings, incomplete }).toEqual({ findings: [], incomplete: undefined })
    expect(rows.map(({ expected, seen }) => [expected, seen])).toEqual([
      ['below 3', '2'],
      ['at most 100', '100'],
      ['1', '1'],
      ['4', '4'],
    ])
    expect(site.requests.slice(before)).toEqual(['GET /metrics', 'GET /open'])
  })

  it.each([
    ['/metrics http_requests_total{code="500"} < 2', 'is 2', ''],
    [
      '/metrics http_request_total < 2',
      'is not among the metrics of the site',
      'the nearest names are http_requests_total',
    ],
    [
      '/page up = 1',
      'is no text of metrics: line 1 does not begin with the name of a metric',
      '<!doctype html>',
    ],
    ['/closed up = 1', 'answers 403, not metrics', 'status 403: not for you'],
    ['/cut jobs_total = 4', 'is no text of metrics: line 3 comes before # EOF does', ''],
    ['/hangs up = 1', 'gives no answer', 'no complete answer within 1000 ms'],
  ])('finds that %s does not hold', async (line, message, evidence) => {
    const { findings, incomplete } = await look([`prometheus ${line}`])
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ message })
    expect((findings[0]?.evidence ?? []).join()).toContain(evidence)
    expect(incomplete).toBeUndefined()
  })

  it('knows nothing of what it did not read, and of too many series', async () => {
    const { rows, findings } = await look([
      'prometheus /huge up = 1',
      'prometheus /many many = 2000',
      'prometheus http://127.0.0.1:1/metrics up = 1',
    ])
    expect(rows.map(({ state, seen }) => [state, seen])).toEqual([
      ['unknown', 'the answer is longer than 4096 KiB, and only its start was read'],
      ['unknown', '2000 series match, and 1000 are taken at most; name labels'],
      ['failed', 'none'],
    ])
    expect(findings).toMatchObject([{ rule: 'health/no-answer' }])
  })

  it('compares with what was stored before the other checks', async () => {
    const lines = [
      'prometheus /metrics http_requests_total{code="200"} increases < 10',
      'prometheus /metrics memory_bytes grows < 20%',
      'prometheus /metrics each http_requests_total increases < 10',
    ]
    requests = 5
    memory = 100
    const first = await look(lines, { moment: 'before' })
    expect(first.findings).toEqual([])
    expect(first.rows[0]).toMatchObject({ expected: 'a rise below 10', seen: '5 to begin with' })
    const facts: Stage['facts'] = (check, moment) =>
      Promise.resolve(
        check === 'health' && moment === 'before' ? structuredClone(first.facts) : undefined,
      )
    requests = 14
    memory = 119
    expect((await look(lines, { moment: 'after', facts })).findings).toEqual([])
    requests = 15
    memory = 121
    const { findings, incomplete } = await look(lines, { moment: 'after', facts })
    expect(incomplete).toBeUndefined()
    expect(findings.map(({ message }) => message)).toEqual([
      'rose by 10, from 5 to 15',
      'rose by 21, from 100 to 121',
      'rose by 10, from 5 to 15 of {code="200",route="/"}',
    ])
    // The app was restarted under load: what it counted since is what counts.
    requests = 3
    memory = 90
    expect((await look(lines, { moment: 'after', facts })).findings).toEqual([])
  })

  it.each([
    ['nothing', undefined],
    ['another thing', { looked: 'all' }],
    [
      'what nobody wrote',
      { looked: [{ samples: [{ seen: { baseline: { of: 1, series: 'x' } } }] }] },
    ],
  ])('does not know a change when %s was stored', async (_name, stored) => {
    const facts: Stage['facts'] = () => Promise.resolve(stored)
    const { rows } = await look(['prometheus /metrics memory_bytes grows < 20%'], {
      moment: 'after',
      facts,
    })
    expect(rows).toMatchObject([{ state: 'unknown' }])
    expect(rows[0]?.seen).toContain('is not known; let it be looked at "before" as well')
  })

  it('sends the headers of a section', async () => {
    const section = {
      prometheus: '/metrics',
      headers: { 'x-key': 'open' },
      expect: ['key{value="open"} = 1', 'memory_bytes > 0'],
    }
    expect((await look([section])).findings).toEqual([])
  })
})
