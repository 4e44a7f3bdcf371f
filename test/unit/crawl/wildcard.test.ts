import { describe, expect, it } from 'vitest'
import { isPrivateHost } from '../../../src/checks/crawl/private-host.ts'
import { matchesWildcard } from '../../../src/checks/crawl/wildcard.ts'

describe('matchesWildcard', () => {
  it.each([
    ['/admin', '/admin', true],
    ['/admin', '/admin/x', false],
    ['/admin/*', '/admin/x/y', true],
    ['*/x', '/a/x', true],
    ['*a*b*', 'xxaxxbxx', true],
    ['*a*b', 'ba', false],
    ['ab*ba', 'aba', false],
    ['a.c', 'abc', false],
    ['', '', true],
  ])('%s matches %s: %s', (pattern, text, expected) => {
    expect(matchesWildcard(pattern, text)).toBe(expected)
  })

  it('takes no time on a pattern that would choke a regular expression', () => {
    expect(matchesWildcard('*a'.repeat(1000), 'a'.repeat(100_000) + 'b')).toBe(false)
  })
})

describe('isPrivateHost', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '192.168.0.1',
    '169.254.169.254',
    '[::1]',
    '[fd00::1]',
    'localhost',
    'db.internal',
    'localhost.',
    'db.internal.',
    '[64:ff9b::7f00:1]',
    '[::ffff:7f00:1]',
    '[::ffff:a9fe:a9fe]',
  ])('%s is private', (host) => expect(isPrivateHost(host)).toBe(true))
  it.each(['shop.example', '8.8.8.8', '[2001:db8::1]', '[::ffff:808:808]', 'localhost.example'])(
    '%s is not',
    (host) => expect(isPrivateHost(host)).toBe(false),
  )
})
