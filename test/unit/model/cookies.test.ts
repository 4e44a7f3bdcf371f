import { describe, expect, it } from 'vitest'
import { CookieJar } from '../../../src/model/cookies/cookie-jar.ts'
import { parseSetCookie } from '../../../src/model/cookies/set-cookie.ts'

const now = Date.parse('2026-01-01T00:00:00Z')
const site = { hostname: 'shop.example.com', secure: true }

/** The Cookie header for `path` after answers to requests for "/a/b" that set these cookies. */
function sent(path: string, fields: string[], at = now, part: Partial<typeof site> = {}) {
  const jar = new CookieJar({ ...site, ...part })
  jar.store(fields, '/a/b?x=/y/z', now)
  return jar.header(path, at)
}

describe('a cookie', () => {
  it('is sent back to the paths that it is for', () => {
    expect(sent('/', ['id=1; Path=/'])).toBe('id=1')
    expect(sent('/a/c', ['id=1'])).toBe('id=1')
    expect(sent('/b', ['id=1'])).toBeUndefined()
    expect(sent('/ab', ['id=1; Path=/a'])).toBeUndefined()
    expect(sent('/a', ['id=1; path=/a'])).toBe('id=1')
    expect(sent('/a?b', ['id=1; path=/a'])).toBe('id=1')
    expect(sent('/a/b', ['id=1; path=/a/'])).toBe('id=1')
    expect(sent('/a/b', ['id=1; path=relative'])).toBe('id=1')
  })

  it('stands before those of shorter paths, and takes the place of its namesake', () => {
    expect(sent('/a/b', ['x=root; Path=/', 'x=deep; Path=/a', 'y=2; Path=/'])).toBe(
      'x=deep; x=root; y=2',
    )
    expect(sent('/', ['x=1; Path=/', 'x=2; Path=/'])).toBe('x=2')
    expect(sent('/', ['x=a=b; Path=/', 'empty=; Path=/'])).toBe('x=a=b; empty=')
  })

  it('ends when it says, and when it is taken back', () => {
    expect(sent('/', ['x=1; Path=/; Max-Age=10'], now + 9999)).toBe('x=1')
    expect(sent('/', ['x=1; Path=/; Max-Age=10'], now + 10_000)).toBeUndefined()
    const expires = 'x=1; Path=/; Expires=Thu, 01 Jan 2026 00:01:00 GMT'
    expect(sent('/', [expires], now + 59_999)).toBe('x=1')
    expect(sent('/', [expires], now + 60_000)).toBeUndefined()
    expect(sent('/', [`${expires}; Max-Age=120`], now + 119_000)).toBe('x=1')
    expect(sent('/', ['x=1; Path=/', 'x=; Path=/; Max-Age=0'])).toBeUndefined()
    expect(sent('/', ['x=1; Path=/', 'x=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT'])).toBe(
      undefined,
    )
    expect(sent('/', ['x=1; Path=/; Expires=someday; Max-Age=soon'])).toBe('x=1')
  })

  it('is for this host alone', () => {
    expect(sent('/', ['x=1; Path=/; Domain=shop.example.com'])).toBe('x=1')
    expect(sent('/', ['x=1; Path=/; Domain=.example.com'])).toBe('x=1')
    for (const domain of [
      'com',
      'other.com',
      'op.example.com',
      'x.shop.example.com',
      'localhost',
    ]) {
      expect(sent('/', [`x=1; Path=/; Domain=${domain}`]), domain).toBeUndefined()
    }
    const address = { hostname: '127.0.0.1' }
    expect(sent('/', ['x=1; Path=/; Domain=0.0.1'], now, address)).toBeUndefined()
    expect(sent('/', ['x=1; Path=/'], now, address)).toBe('x=1')
  })

  it('for secure connections needs one', () => {
    expect(sent('/', ['x=1; Path=/; Secure; HttpOnly; SameSite=Lax'])).toBe('x=1')
    expect(sent('/', ['x=1; Path=/; Secure'], now, { secure: false })).toBeUndefined()
    expect(sent('/', ['x=1; Path=/'], now, { secure: false })).toBe('x=1')
  })

  it('keeps what its name promises', () => {
    expect(sent('/', ['__Secure-x=1; Path=/'])).toBeUndefined()
    expect(sent('/', ['__Secure-x=1; Path=/; Secure'])).toBe('__Secure-x=1')
    expect(sent('/', ['__Host-x=1; Path=/; Secure'])).toBe('__Host-x=1')
    expect(sent('/a', ['__Host-x=1; Path=/a; Secure'])).toBeUndefined()
    expect(sent('/', ['__host-x=1; Path=/; Secure; Domain=shop.example.com'])).toBeUndefined()
  })

  it('that would break out of its header is none', () => {
    // Bytes above 127 lose their eighth bit on the way through the parser: 0x8d 0x8a becomes CR LF.
    expect(sent('/', ['x=1\r\nX-Evil: 1; Path=/'])).toBeUndefined()
    for (const field of ['', '=1', 'no value', 'x y=1', 'x=\u0000', `x=${'1'.repeat(5000)}`]) {
      expect(parseSetCookie(field, now), field).toBeUndefined()
    }
  })
})

describe('the jar', () => {
  it('holds 180 cookies, the newest', () => {
    const fields = Array.from({ length: 200 }, (_, i) => `c${i}=1; Path=/`)
    const names = sent('/', fields)?.split('; ')
    expect(names).toHaveLength(180)
    expect(names?.[0]).toBe('c20=1')
    expect(names?.at(-1)).toBe('c199=1')
  })

  it('tells when a cookie is new, changed or gone, and not when it is set again', () => {
    const jar = new CookieJar(site)
    const versions = ['x=1', 'x=1', 'x=2', 'y=1', 'x=; Max-Age=0', 'x=; Max-Age=0'].map((field) => {
      jar.store([field], '/', now)
      return jar.version
    })
    expect(versions).toEqual([1, 1, 2, 3, 4, 4])
  })

  it('adds to given cookies, which give way to those of the same name', () => {
    const jar = new CookieJar(site)
    expect(jar.header('/', now, 'gate=g; x=old')).toBe('gate=g; x=old')
    jar.store(['x=new; Path=/'], '/', now)
    expect(jar.header('/', now, 'gate=g; x=old')).toBe('gate=g; x=new')
    expect(jar.value('x')).toBe('new')
    expect(jar.value('y')).toBeUndefined()
  })
})
