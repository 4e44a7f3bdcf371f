import { describe, expect, it } from 'vitest'
import { RoutesOptions } from '../../../src/checks/load/route-options.ts'

function problems(routes: unknown): string[] {
  const read = RoutesOptions.safeParse(routes)
  return (read.error?.issues ?? []).map((issue) => {
    // Of a key, zod tells what is wrong one level below.
    const [first = issue] = 'issues' in issue ? issue.issues : []
    return `${issue.path.join('.')}: ${first.message}`
  })
}

describe('the options of routes', () => {
  it('are read', () => {
    const options = {
      'POST /login': {
        body: '{"user":"x"}',
        headers: { 'X-Api': '1' },
        expect: { status: 200, body: 'welcome', headers: { 'Content-Type': 'json' } },
        capture: { token: 'json $.token', csrf: 'header x-csrf', mark: 'body a="…"' },
      },
      'GET /{{next}}': {},
    }
    expect(RoutesOptions.parse(options)).toEqual({
      'POST /login': {
        body: '{"user":"x"}',
        headers: { 'X-Api': '1' },
        expect: { status: [200], body: 'welcome', headers: { 'content-type': 'json' } },
        capture: {
          token: { from: 'json', path: ['token'] },
          csrf: { from: 'header', name: 'x-csrf' },
          mark: { from: 'body', before: 'a="', after: '"' },
        },
      },
      'GET /{{next}}': {},
    })
  })

  it.each([
    [{ '/login': {} }, /is no route; write it as "POST \/login"/],
    [{ 'TRACE /': {} }, /is no route/],
    [{ 'GET /a b': {} }, /is no route/],
    [{ 'GET /\r\nX: 1': {} }, /is no route/],
    [{ 'GET /': { body: 'x' } }, /^GET \/\.body: is the body of a request that has none/],
    [{ 'POST /': { bdoy: 'x' } }, /bdoy/],
    [{ 'POST /': { headers: { 'a b': '1' } } }, /is no name of a header/],
    [{ 'POST /': { headers: { a: '1\r\nb: 2' } } }, /holds what no header can carry/],
    [{ 'POST /': { headers: { Host: 'elsewhere' } } }, /is a header that Rehearse sets itself/],
    [{ 'POST /': { headers: { 'x-rehearse-run': '1' } } }, /is a header that Rehearse sets itself/],
    [{ 'POST /': { headers: { 'Content-Length': '1' } } }, /is a header that Rehearse sets itself/],
    [{ 'POST /': { headers: { 'Transfer-Encoding': 'x' } } }, /is a header that Rehearse sets/],
    [{ 'POST /': { headers: { 'User-Agent': 'x' } } }, /is a header that Rehearse sets itself/],
    [{ 'POST /': { body: 'x'.repeat(65_537) } }, /is longer than 65,536 characters/],
    [{ 'POST /': { capture: { a: 'json token' } } }, /^POST \/\.capture\.a: holds no JSONPath/],
    [{ 'POST /': { capture: { 'a b': 'json $.a' } } }, /is no name of a value/],
    [{ 'POST /': { expect: { status: 100 } } }, /status/],
    [{ 'POST /': { expect: {}, headers: { 'accept-encoding': 'br' } } }, undefined],
    [
      { 'POST /': { expect: { body: 'x' }, headers: { 'Accept-Encoding': 'br' } } },
      /asks for a compressed body/,
    ],
  ])('%j', (routes, message) => {
    expect(problems(routes)).toEqual(message ? [expect.stringMatching(message)] : [])
  })

  it('are 200 routes at most', () => {
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`GET /${i}`, {}]))
    expect(problems(many)).toEqual([': holds more than 200 routes'])
  })
})
