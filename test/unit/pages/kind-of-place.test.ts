import { describe, expect, it } from 'vitest'
import { kindOfElement, kindOfSelector } from '../../../src/checks/pages/judge/kind-of-place.ts'

describe('the kind of an element', () => {
  it.each([
    ['<a href="/x" class="button primary wide">Go</a>', '.list > a', 'a.button.primary'],
    ['<a href="/page-1">One</a>', 'a[href$="page-1"]', 'a'],
    ['<a href="/page-2">Two</a>', '.toc > dl > dt:nth-child(2) > a', '.toc a'],
    ['<a href="#x">Up</a>', '#part-7 > p > a', 'a'],
    ['<span class="pre2">x</span>', 'dd > span', 'span.pre~'],
    ['<input type="text" id="field-12">', '#field-12', 'input#field-~'],
    ['<select name="country"></select>', 'select', 'select#country'],
    ['<html>', 'html', 'html'],
  ])('%s at %s is %s', (html, selector, kind) => {
    expect(kindOfElement(html, selector)).toBe(kind)
  })

  it('is the same for all items of a list, so that they are one cause', () => {
    const kinds = [1, 2, 30].map((at) =>
      kindOfElement(`<a href="/p/${at}">Part ${at}</a>`, `.parts > li:nth-child(${at}) > a`),
    )
    expect(new Set(kinds).size).toBe(1)
  })

  it('is read of a selector where there is no element', () => {
    expect(kindOfElement('', 'main > p')).toBe('main > p')
  })

  it('of a selector of ours is its last part, with what is around it where that says little', () => {
    expect(kindOfSelector('#GUIDE-3 > div.sect > pre.screen')).toBe('pre.screen')
    expect(kindOfSelector('table > tbody > tr > td')).toBe('tr > td')
    expect(kindOfSelector('#content')).toBe('#content')
    expect(kindOfSelector('#part-3 > p')).toBe('p')
  })

  it('takes hostile texts as they come', () => {
    expect(kindOfElement(`<a class="${'x '.repeat(10_000)}">`, '> > >').length).toBeLessThan(300)
    expect(kindOfSelector('')).toBe('')
  })
})
