import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  matchesEnvironment,
  nearlyMatchesEnvironment,
} from '../../../src/previews/github-deployment/environment-pattern.ts'

describe('the pattern of an environment', () => {
  it.each([
    ['Preview', 'Preview', true],
    ['Preview', 'preview', false],
    ['Preview', 'Preview ', false],
    ['Preview*', 'Preview – shop', true],
    ['Preview – *', 'Preview – shop', true],
    ['Preview - *', 'Preview – shop', false],
    ['*', '', true],
    ['*shop', 'Preview — shop', true],
    ['a*a', 'a', false],
    ['a*b*c', 'a-b-b-c', true],
    ['a*b*c', 'a-c-b', false],
    ['shop (*)', 'shop (Preview)', true],
    ['shop.+', 'shop.+', true],
    ['shop.', 'shopp', false],
    ['Café*', 'Cafe\u0301 – 1', true],
  ])('%j and %j: %s', (pattern, name, matches) => {
    expect(matchesEnvironment(pattern, name)).toBe(matches)
  })

  it('means what a regular expression with .* means', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '*', '.'), maxLength: 8 })
    fc.assert(
      fc.property(text, text, (pattern, name) => {
        const escaped = pattern.replaceAll('.', '\\.').replaceAll('*', '.*')
        expect(matchesEnvironment(pattern, name)).toBe(new RegExp(`^${escaped}$`).test(name))
      }),
    )
  })

  it('is quick for names and patterns that are made to be slow', () => {
    const pattern = `${'*a'.repeat(120)}*b`
    expect(matchesEnvironment(pattern, 'a'.repeat(100_000))).toBe(false)
  })

  it('is nearly matched by other dashes, spaces and case', () => {
    expect(nearlyMatchesEnvironment('preview - *', 'Preview –  shop')).toBe(true)
    expect(nearlyMatchesEnvironment('preview - docs', 'Preview – shop')).toBe(false)
  })
})
