import { describe, expect, it } from 'vitest'
import { fragmentMatches, fragmentTargets } from '../../../../src/checks/crawl/document/fragment.ts'
import { factsOf } from '../../../fixtures/document/facts-of.ts'

const { ids = new Set<string>() } = factsOf(
  `<h1 id=a>A</h1><a name=b>B</a><p id="c d">C</p><p id="é">E</p><p id="x%20y">X</p><p id="TOP-1">
   <template><p id=inert></template><textarea><p id=text></textarea><!-- <p id=comment> -->
   <p name=p><map name=m></map><svg><path id=s /><a name=t /></svg><p id=""><noscript><p id=n></noscript>
   <p id=&#x1F600;><p id="50%"><p ID=upper>`,
)

describe('fragments', () => {
  it.each([
    'a',
    'b',
    'c%20d',
    '%C3%A9',
    'é',
    'x%20y',
    'x%2520y',
    's',
    '',
    'top',
    'TOP',
    'ToP',
    '%74op',
    'TOP-1',
    ':~:text=anything',
    'a:~:text=foo',
    '%F0%9F%98%80',
    '50%',
    '50%25',
    '%61',
    'upper',
  ])('finds #%s', (fragment) => {
    expect(fragmentMatches(ids, fragment)).toBe(true)
  })

  it.each([
    'n',
    'A',
    'd',
    'c+d',
    'inert',
    'text',
    'comment',
    'p',
    'm',
    'top-1',
    'nothing',
    '%',
    '%zz',
    '%E9',
    'a%',
    ':~text',
    'nothing:~:text=a',
    '%ff',
    'topp',
    ' a',
    'x y',
  ])('does not find #%s', (fragment) => {
    expect(fragmentMatches(ids, fragment)).toBe(false)
  })

  it('tells what to look for, so that ids may be kept in any form', () => {
    expect(fragmentTargets('')).toBeUndefined()
    expect(fragmentTargets(':~:text=x')).toBeUndefined()
    expect(fragmentTargets('a')).toEqual(['a'])
    expect(fragmentTargets('a%20b:~:x')).toEqual(['a%20b', 'a b'])
  })

  it('knows no ids where the media type defines none', () => {
    expect(factsOf('a{}', { contentType: 'text/css' }).ids).toBeUndefined()
    expect(factsOf('%PDF', { contentType: 'application/pdf' }).ids).toBeUndefined()
    expect(factsOf('<svg id="i"/>', { contentType: 'image/svg+xml' }).ids).toEqual(new Set(['i']))
  })
})
