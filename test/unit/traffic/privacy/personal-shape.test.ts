import { describe, expect, it } from 'vitest'
import { personalShape } from '../../../../src/traffic/privacy/personal-shape.ts'

describe('what may belong to a person or open a door', () => {
  it.each([
    ['a JSON Web Token', '/in/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.x'],
    ['an e-mail address', '/u/jane@shop.example'],
    ['an e-mail address', '/100%/jane%40shop.example'],
    ['an e-mail address', '/u/jane%252540shop.example'],
    ['an e-mail address', '/u/%6a%61ne%40shop%2eexample'],
    ['an IP address', '/ip/198.18.0.9'],
    ['an IP address', '/ip/2001:db8::1'],
    ['an IP address', '/ip/2001%3Adb8%3A%3A1'],
    ['an IP address', '/ip/::ffff:198.18.0.9'],
    ['an IP address', '/ip/2001:db8:1:2:3:4:5:6'],
    ['the address of a device', '/ip/2001:db8:1:2:3:4:5:6:443'],
    ['the address of a device', '/mac/00:1b:44:11:3a:b7'],
    ['the address of a device', '/mac/00-1B-44-11-3A-B7'],
    ['a long hexadecimal number', '/o/0d1f6a52-1f0e-4c0a-9c39-0b6f6e0a7d11'],
    ['a long hexadecimal number', '/o/0123456789abcdef'],
    ['a long number', '/card/4111-111111111-1'],
    ['a telephone number', '/tel/+49 (151) 555-0123'],
    ['a telephone number', '/tel/49+151+555+0123'],
    ['a random token', '/reset/q7Zp2LkX9vB4mN8sTy1R'],
  ])('is %s in %s', (shape, text) => {
    expect(personalShape(text)).toBe(shape)
  })

  it.each([
    '/docs/getting-started-with-postgresql',
    '/releases/v1.22.333',
    '/2026-03-01/10:05:03',
    '/100%/cotton',
    '/search?page&q',
    '/std::string',
    '/a/b/c/d/e/f/g.html',
    '/InternationalizationGuide',
    '/%E4%BD%A0%E5%A5%BD/%E4%B8%96%E7%95%8C',
  ])('is not in %s', (text) => {
    expect(personalShape(text)).toBeUndefined()
  })
})
