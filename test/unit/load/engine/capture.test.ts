import { describe, expect, it } from 'vitest'
import { answerText } from '../../../../src/checks/load/engine/visitor/answer-text.ts'
import { captureValue, parseCapture } from '../../../../src/checks/load/engine/visitor/capture.ts'
import { CookieJar } from '../../../../src/model/cookies/cookie-jar.ts'
import { unmet } from '../../../../src/checks/load/engine/visitor/expectation.ts'
import { BodyStart } from '../../../../src/checks/load/engine/wire/body-start.ts'

/** What the capture finds in a body of this type. */
function found(capture: string, body: string, type = 'application/json', jar?: CookieJar) {
  const read = parseCapture(capture)
  if ('problem' in read) throw new Error(read.problem)
  const headers = ['Content-Type', type, 'X-Token', 'from-header', 'x-token', 'second']
  return captureValue(read, { headers, text: () => body, jar })
}

function decoded(bytes: Buffer, type: string): string {
  return answerText({ end: 0, status: 200, headers: ['content-type', type], body: bytes })()
}

describe('a captured value', () => {
  it('comes from JSON', () => {
    const body =
      '{"token":"t1","user":{"id":17,"ok":true,"none":null},"items":[{"a b":"x"},"last"]}'
    expect(found('json $.token', body)).toBe('t1')
    expect(found('json $.user.id', body)).toBe('17')
    expect(found('json $.user.ok', body)).toBe('true')
    expect(found("json $.items[0]['a b']", body)).toBe('x')
    expect(found('json $.items[-1]', body)).toBe('last')
    expect(found('json $', '"whole"')).toBe('whole')
    for (const path of ['$.user', '$.user.none', '$.missing', '$.items[9]', '$.token.length']) {
      expect(found(`json ${path}`, body), path).toBeUndefined()
    }
    expect(found('json $.constructor', '{}')).toBeUndefined()
    expect(found('json $.__proto__', '{}')).toBeUndefined()
    expect(found('json $.token', '<html>')).toBeUndefined()
    expect(found('json $.a', '['.repeat(100_000))).toBeUndefined()
  })

  it('comes from a header or a cookie', () => {
    expect(found('header X-TOKEN', '')).toBe('from-header')
    expect(found('header missing', '')).toBeUndefined()
    const jar = new CookieJar({ hostname: 'site', secure: true })
    jar.store(['XSRF-TOKEN=abc; Path=/elsewhere'], '/', 0)
    expect(found('cookie XSRF-TOKEN', '', 'text/html', jar)).toBe('abc')
    expect(found('cookie xsrf-token', '', 'text/html', jar)).toBeUndefined()
    expect(found('cookie XSRF-TOKEN', '')).toBeUndefined()
  })

  it('comes from between two texts', () => {
    const page = '<a name="x"><input name="csrf" value="a&amp;b+c="><input value="other">'
    expect(found('body name="csrf" value="…"', page, 'text/html; charset=utf-8')).toBe('a&b+c=')
    expect(found('body name="csrf" value="..."', page, 'text/plain')).toBe('a&amp;b+c=')
    expect(found('body value="…"', page, 'text/plain')).toBe('a&amp;b+c=')
    expect(found('body missing="…"', page)).toBeUndefined()
    expect(found('body name="csrf"…never', page)).toBeUndefined()
  })

  it('is no more than 4,096 characters', () => {
    expect(found('json $', JSON.stringify('x'.repeat(4096)))).toHaveLength(4096)
    expect(found('json $', JSON.stringify('x'.repeat(4097)))).toBeUndefined()
    expect(found('body <…>', `<${'&amp;'.repeat(1_000_000)}>`, 'text/html')).toBeUndefined()
  })

  it.each([
    ['', /does not say where/],
    ['token', /does not say where/],
    ['jsonpath $.a', /does not say where/],
    ['json token', /holds no JSONPath/],
    ['json $..token', /several values/],
    ['json $.a[*]', /several values/],
    ['json $.a[0,1]', /several values/],
    ['json $.a[?@.b == 1]', /several values/],
    ['header x y', /names no header/],
    ['cookie a=b', /names no cookie/],
    ['body no marker', /texts before and after/],
    ['body …after', /texts before and after/],
    ['body before…', /texts before and after/],
    ['body a…b…c', /texts before and after/],
  ])('is refused as %j', (text, problem) => {
    expect(parseCapture(text)).toEqual({ problem: expect.stringMatching(problem) })
  })
})

describe('the text of an answer', () => {
  it('is decoded once by its charset, however its bytes came', () => {
    const parts = new BodyStart()
    for (const byte of Buffer.from('grüße 🙂')) parts.add(Buffer.of(byte))
    expect(decoded(parts.bytes(), 'text/html')).toBe('grüße 🙂')
    expect(decoded(Buffer.from('grüße', 'latin1'), 'text/html; charset=ISO-8859-1')).toBe('grüße')
    expect(decoded(Buffer.from('ok'), 'text/html; charset=no-such-thing')).toBe('ok')
    expect(decoded(Buffer.of(0xff, 0x41), 'text/html')).toBe('\ufffdA')
  })

  it('is its first MiB', () => {
    const parts = new BodyStart()
    for (let n = 0; n < 40; n++) parts.add(Buffer.alloc(65_536, 'a'))
    expect(parts.bytes()).toHaveLength(1024 * 1024)
  })
})

describe('an expectation', () => {
  const answer = { end: 0, status: 200, headers: ['Content-Type', 'text/html; charset=utf-8'] }
  const see = (expected: Parameters<typeof unmet>[0], body = 'Welcome back') =>
    unmet(expected, answer, () => body)

  it('is met by an answer that has it all', () => {
    const headers = { 'content-type': 'text/html' }
    expect(see({ status: [201, 200], body: 'Welcome', headers })).toBeUndefined()
    expect(see({})).toBeUndefined()
    expect(see({ headers: { 'content-type': '' } })).toBeUndefined()
  })

  it('says in a few words what is missing', () => {
    expect(see({ status: [302, 303] })).toBe('status 200 instead of 302 or 303')
    expect(see({ body: 'Log in' })).toBe('status 200, but a body without "Log in"')
    expect(see({ headers: { location: '/' } })).toBe('no header location')
    expect(see({ headers: { 'content-type': 'json' } })).toBe(
      'header content-type: text/html; charset=utf-8',
    )
  })
})
