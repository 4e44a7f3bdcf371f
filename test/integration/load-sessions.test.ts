import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import type { LoadRun } from '../../src/checks/load/engine/load-run.ts'
import { runLoad } from '../../src/checks/load/engine/run-load.ts'
import { percentile } from '../../src/checks/load/engine/histogram.ts'
import { RoutesOptions } from '../../src/checks/load/route-options.ts'
import { loadRun } from '../fixtures/load/load-run.ts'
import { type PlannedVisit, visitPlan } from '../fixtures/load/visit-plan.ts'

interface Seen {
  request: string
  at: number
  body: string
  headers: IncomingMessage['headers']
}

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

/** A site that answers each request as `answer` says; `seen` holds what it was asked. */
async function site(
  answer: (request: Seen, response: ServerResponse) => unknown,
): Promise<{ url: URL; seen: Seen[] }> {
  const seen: Seen[] = []
  const server = createServer((incoming, response) => {
    const at = performance.now()
    const { method, url, headers } = incoming
    void text(incoming).then((body) => {
      const request = { request: `${method} ${url}`, at, headers, body }
      seen.push(request)
      return answer(request, response)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  closers.push(
    () => server.closeAllConnections(),
    () => server.close(),
  )
  return { url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`), seen }
}

function load(url: URL, visits: PlannedVisit[], part: Partial<LoadRun> = {}) {
  return runLoad(loadRun(url, visitPlan(visits), part))
}

/** Answers with its own path after so many milliseconds. */
const after = (ms: number) => (request: Seen, response: ServerResponse) =>
  setTimeout(() => response.end(request.request), ms)

describe('visitors', { timeout: 60_000 }, () => {
  it('log in, and carry cookies and values from one answer to the next request', async () => {
    const { url, seen } = await site(({ request, headers, body }, response) => {
      const user = /user=(\w+)/.exec(body)?.[1]
      if (request === 'POST /login') {
        response.setHeader('Set-Cookie', [`sid=${user}; Path=/; HttpOnly`, 'seen=1; Path=/login'])
        response.setHeader('Content-Type', 'application/json')
        return response.end(JSON.stringify({ token: `token of "${user}"`, id: 7 }))
      }
      const known = headers.cookie === 'sid=anna' && headers.authorization === 'token of "anna"'
      response.statusCode = known ? 200 : 401
      response.setHeader('Content-Type', 'text/html').end('<input name="csrf" value="a&amp;b">')
    })
    const routes = RoutesOptions.parse({
      'POST /login': {
        body: 'user=anna&password=secret',
        expect: { status: 200, headers: { 'content-type': 'json' } },
        capture: { token: 'json $.token', id: 'json $.id' },
      },
      'GET /users/{{id}}': {
        headers: { authorization: '{{token}}' },
        expect: { status: 200, body: 'csrf' },
        capture: { csrf: 'body name="csrf" value="…"' },
      },
      'PUT /cart': {
        headers: { authorization: '{{token}}', 'content-type': 'application/json' },
        body: '{"csrf":"{{csrf}}"}',
      },
    })
    const visits = Array.from(
      { length: 20 },
      (_, i): PlannedVisit => [i * 20, 'POST /login', 'GET /users/{{id}}', 'PUT /cart'],
    )
    const facts = await load(url, visits, { routes })
    expect(facts.total).toMatchObject({ fired: 60, answered: 60, failed: 0, statuses: { 200: 60 } })
    expect(facts.unexpected).toBeUndefined()
    expect(Object.keys(facts.routes)).toEqual(['POST /login', 'GET /users/{{id}}', 'PUT /cart'])
    expect(new Set(seen.map(({ request }) => request))).toEqual(
      new Set(['POST /login', 'GET /users/7', 'PUT /cart']),
    )
    expect(seen.find(({ request }) => request === 'PUT /cart')?.body).toBe('{"csrf":"a&b"}')
    expect(seen.every(({ headers }) => headers['x-rehearse-run'] === 'test')).toBe(true)
  })

  it('know nothing of one another', async () => {
    let visitors = 0
    const { url, seen } = await site(({ request }, response) => {
      if (request === 'GET /first') response.setHeader('Set-Cookie', `n=${++visitors}`)
      response.end()
    })
    const visits = Array.from({ length: 10 }, (): PlannedVisit => [0, 'GET /first', 'GET /next'])
    await load(url, visits)
    const cookies = seen.flatMap(({ request, headers }) =>
      request === 'GET /next' ? [headers.cookie] : [],
    )
    expect(new Set(cookies)).toEqual(new Set(Array.from({ length: 10 }, (_, i) => `n=${i + 1}`)))
    expect(cookies).toHaveLength(10)
  })

  it('wait for an answer and for the gap, whichever is longer', async () => {
    const { url, seen } = await site(after(100))
    const facts = await load(url, [[0, 'GET /a', '+300 GET /b', '+10 GET /c']])
    const [a = 0, b = 0, c = 0] = seen.map(({ at }) => at)
    expect(seen.map(({ request }) => request)).toEqual(['GET /a', 'GET /b', 'GET /c'])
    // A busy machine only adds to that.
    expect(b - a).toBeGreaterThanOrEqual(290)
    expect(c - b).toBeGreaterThanOrEqual(95)
    // From due to end: the wait for the answer before is none of its own.
    expect(percentile(facts.total.response, 1)).toBeGreaterThanOrEqual(95)
    expect(facts.total).toMatchObject({ fired: 3, answered: 3 })
  })

  it('come as planned although the site does not keep up', async () => {
    const { url, seen } = await site(after(1500))
    const visits = Array.from({ length: 20 }, (_, i): PlannedVisit => [i * 25, 'GET /a', 'GET /b'])
    const facts = await load(url, visits)
    const starts = seen.flatMap(({ request, at }) => (request === 'GET /a' ? [at] : []))
    expect(starts).toHaveLength(20)
    expect((starts.at(-1) ?? 0) - (starts[0] ?? 0)).toBeLessThan(1400)
    expect(facts.total).toMatchObject({ fired: 40, answered: 40 })
    expect(facts.series.planned.length).toBeGreaterThanOrEqual(2)
  })

  it('go on after an answer that is not as expected, but not with what it did not give', async () => {
    const { url, seen } = await site(({ request }, response) => {
      response.statusCode = request === 'POST /login' ? 500 : 200
      response.end('{}')
    })
    const routes = RoutesOptions.parse({
      'POST /login': { expect: { status: 200 }, capture: { token: 'json $.token' } },
      'GET /me': { headers: { authorization: '{{token}}' } },
    })
    const visits = Array.from(
      { length: 5 },
      (): PlannedVisit => [0, 'POST /login', 'GET /me', 'GET /open'],
    )
    const facts = await load(url, visits, { routes })
    expect(facts.routes['GET /me']).toMatchObject({
      fired: 5,
      answered: 0,
      errors: { 'no-value': 5 },
      firstFailure: 'no answer before gave a usable value "token"',
      response: [],
    })
    expect(facts.routes['GET /open']).toMatchObject({ answered: 5 })
    expect(facts.unexpected).toEqual({
      'POST /login': { count: 5, of: 5, first: 'status 500 instead of 200' },
    })
    expect(seen).toHaveLength(10)
  })

  it('send nothing to where a redirect leads', async () => {
    const elsewhere = await site((_, response) => response.end())
    const { url, seen } = await site((_, response) => {
      response.writeHead(302, { Location: elsewhere.url.href }).end()
    })
    const facts = await load(url, [
      [0, 'GET /a', 'GET /b'],
      [10, 'POST /c'],
    ])
    expect(facts.total.statuses).toEqual({ 302: 3 })
    expect(seen).toHaveLength(3)
    expect(elsewhere.seen).toEqual([])
  })

  it('are given up where the site made their sessions too long', async () => {
    const { url, seen } = await site(after(20))
    // The load may take a minute longer than planned.
    const facts = await load(url, [[0, 'GET /a', '+70000 GET /b', 'GET /c']])
    expect(facts.total).toMatchObject({
      fired: 3,
      answered: 1,
      errors: { 'not-sent': 2 },
      firstFailure: expect.stringContaining('so long that the time of the load was over'),
    })
    expect(seen).toHaveLength(1)
  })
})
