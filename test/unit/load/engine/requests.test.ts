import { describe, expect, it } from 'vitest'
import { Requests } from '../../../../src/checks/load/engine/visitor/requests.ts'
import { isRequestTarget } from '../../../../src/checks/load/engine/visitor/is-request-target.ts'
import type { Visitor } from '../../../../src/checks/load/engine/visitor/visitor.ts'
import { RoutesOptions } from '../../../../src/checks/load/route-options.ts'
import type { PlannedStep } from '../../../../src/traffic/traffic-plan.ts'

const site = { hostname: 'site', secure: true }
const base = { Host: 'site:8080', 'User-Agent': 'Rehearse', 'X-Rehearse-Run': 'r1' }
const head =
  'Host: site:8080\r\nUser-Agent: Rehearse\r\nX-Rehearse-Run: r1\r\nAccept: */*\r\nAccept-Encoding: gzip, deflate, br\r\n'

function step(path: string): PlannedStep {
  return { route: 0, path, gapMs: 0, stage: 0 }
}

/** Requests of one route: "POST /login" with these options. */
function requestsOf(label: string, options: unknown = {}, headers: Record<string, string> = base) {
  const [method = '', template = ''] = label.split(' ')
  const routes = RoutesOptions.parse({ [label]: options })
  return new Requests([{ method, template }], routes, site, headers)
}

/** What is written for a path by a visitor with these values. */
function written(
  requests: Requests,
  path: string,
  values: Record<string, string> = {},
  visitor: Visitor = {},
): string | { missing: string } {
  visitor.values = new Map(Object.entries(values))
  const outgoing = requests.write(step(path), visitor)
  return 'missing' in outgoing ? outgoing : outgoing.bytes.toString()
}

function wants(options: unknown) {
  return requestsOf('POST /a', options).write(step('/a'), {})
}

describe('a request', () => {
  it('has its method, its path and what goes with every one', () => {
    expect(written(requestsOf('GET /a'), '/a?q=1')).toBe(`GET /a?q=1 HTTP/1.1\r\n${head}\r\n`)
    expect(requestsOf('GET /a').write(step('/a'), {})).toMatchObject({ headOnly: false })
    expect(requestsOf('HEAD /a').write(step('/a'), {})).toMatchObject({ headOnly: true })
    expect(written(requestsOf('DELETE /a'), '/a')).toBe(
      `DELETE /a HTTP/1.1\r\n${head}Content-Length: 0\r\n\r\n`,
    )
  })

  it('has a body of a known length and type', () => {
    const json = requestsOf('POST /a', { body: '{"name":"ü"}' })
    expect(written(json, '/a')).toBe(
      `POST /a HTTP/1.1\r\n${head}Content-Type: application/json\r\nContent-Length: 13\r\n\r\n{"name":"ü"}`,
    )
    const form = requestsOf('POST /a', { body: 'a=1&b=2' })
    expect(written(form, '/a')).toContain('Content-Type: application/x-www-form-urlencoded\r\n')
    const own = requestsOf('POST /a', { body: '<x/>', headers: { 'content-type': 'text/xml' } })
    expect(written(own, '/a')).toMatch(/content-type: text\/xml\r\nContent-Length: 4\r\n\r\n<x\/>$/)
  })

  it('has the headers of its route, which win over those of all', () => {
    const headers = { ...base, Cookie: 'gate=1' }
    const requests = requestsOf('GET /a', { headers: { Accept: 'image/png' } }, headers)
    expect(written(requests, '/a')).toBe(
      `GET /a HTTP/1.1\r\n${head.replace('*/*', 'image/png')}Cookie: gate=1\r\n\r\n`,
    )
    const secret = requestsOf('GET /a', {}, { ...base, 'x-gate': '{{not-a-place}}' })
    expect(written(secret, '/a')).toContain('x-gate: {{not-a-place}}\r\n')
    const cookie = requestsOf('GET /a', { headers: { cookie: 'lang=de; t={{t}}' } })
    expect(written(cookie, '/a')).toEqual({ missing: 't' })
    expect(written(cookie, '/a', { t: '1' })).toContain('Cookie: lang=de; t=1\r\n')
    const read = requestsOf('GET /a', { expect: { body: 'x' } })
    expect(written(read, '/a')).not.toContain('Accept-Encoding')
  })

  it('carries values, each written as its place needs it', () => {
    const values = { t: 'a"b&c d+/=é', id: '7' }
    const json = requestsOf('POST /a', { body: '{"t":"{{t}}","n":{{ id }}}' })
    expect(written(json, '/a', values)).toMatch(/\{"t":"a\\"b&c d\+\/=é","n":7\}$/)
    const form = requestsOf('POST /a', { body: 't={{t}}' })
    expect(written(form, '/a', values)).toMatch(/t=a%22b%26c%20d%2B%2F%3D%C3%A9$/)
    const plain = requestsOf('POST /a', {
      body: '{{t}}',
      headers: { 'Content-Type': 'text/plain' },
    })
    expect(written(plain, '/a', values)).toMatch(/Content-Length: 12\r\n\r\na"b&c d\+\/=é$/)
    const header = requestsOf('GET /a', { headers: { authorization: 'Bearer {{id}}' } })
    expect(written(header, '/u/{{t}}/x', values)).toMatch(
      /^GET \/u\/a%22b%26c%20d%2B%2F%3D%C3%A9\/x HTTP\/1.1\r\n.*authorization: Bearer 7\r\n/s,
    )
    expect(written(requestsOf('GET /a'), '/%7B%7Bid%7D%7D', values)).toMatch(/^GET \/7 HTTP/)
  })

  it('is none without its values, nor with one that would break out of a header', () => {
    const header = requestsOf('GET /a', { headers: { authorization: 'Bearer {{token}}' } })
    expect(written(header, '/a')).toEqual({ missing: 'token' })
    for (const token of ['a\r\nX-Evil: 1', 'a\nb', 'a\u0000', 'é', '\ud800']) {
      expect(written(header, '/a', { token })).toEqual({ missing: 'token' })
    }
    expect(written(requestsOf('GET /a'), '/{{x}}', { x: '\ud800\r\n' })).toMatch(
      /^GET \/%EF%BF%BD%0D%0A HTTP/,
    )
    expect(written(requestsOf('POST /a', { body: '{{constructor}}' }), '/a')).toEqual({
      missing: 'constructor',
    })
  })

  it('is refused for a path that would break its line', () => {
    for (const path of ['/a b', '/a\r\nX: 1', 'a', '/ü', '']) {
      expect(isRequestTarget(path), path).toBe(false)
    }
    expect(isRequestTarget('/a/{{id}}?b=%20')).toBe(true)
  })
})

describe('a visitor', () => {
  it('learns cookies and values from answers, and forgets a value that is not given again', () => {
    const options = { capture: { token: 'json $.token' }, expect: { status: 200 } }
    const requests = requestsOf('POST /login', { ...options, body: '{}' })
    const visitor: Visitor = {}
    const answer = (status: number, body: string, ...headers: string[]) =>
      requests.learn(step('/login'), '/login', visitor, {
        end: 0,
        status,
        headers,
        body: Buffer.from(body),
      })
    expect(answer(200, '{"token":"t1"}', 'Set-Cookie', 'sid=1; Path=/')).toBeUndefined()
    expect(visitor.values?.get('token')).toBe('t1')
    expect(written(requests, '/login', {}, visitor)).toContain('Cookie: sid=1\r\n')
    visitor.values = new Map([['token', 't1']])
    expect(answer(200, '{}')).toBe('status 200 without the value "token"')
    expect(visitor.values.has('token')).toBe(false)
    expect(answer(401, '{}')).toBe('status 401 instead of 200')
    expect(requests.expects(0)).toBe(true)
    expect(requestsOf('GET /a').expects(0)).toBe(false)
  })

  it('asks for bodies only where somebody reads them', () => {
    expect(wants({ capture: { a: 'json $.a' } })).toMatchObject({ wantsBody: true })
    expect(wants({ capture: { a: 'body a…b' } })).toMatchObject({ wantsBody: true })
    expect(wants({ expect: { body: 'x' } })).toMatchObject({ wantsBody: true })
    expect(wants({ capture: { a: 'header x' }, expect: { status: 200 } })).toMatchObject({
      wantsBody: false,
    })
  })
})
