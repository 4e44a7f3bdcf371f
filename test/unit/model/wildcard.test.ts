import { describe, expect, it } from 'vitest'
import { matchesWildcard } from '../../../src/model/wildcard.ts'

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
