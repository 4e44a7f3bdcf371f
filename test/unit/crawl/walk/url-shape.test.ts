import { describe, expect, it } from 'vitest'
import { repeatsItself } from '../../../../src/checks/crawl/walk/traps/repeats-itself.ts'
import { urlShape } from '../../../../src/checks/crawl/walk/traps/url-shape.ts'

const path = (n: number) => '/x'.repeat(n)

describe('urlShape', () => {
  it.each([
    ['/cal/2026/11/24', '/cal/#/#/#'],
    ['/a?b=1&c=2', '/a?b&c'],
    ['/a?c=2&b=1&b=3', '/a?b&c'],
    ['/item-12.html', '/item-#.html'],
    ['/u/0b8e0f0e-1c1d-4a4e-9b7f-000000000000/x', '/u/~/x'],
    ['/app/main;jsessionid=AB12', '/app/main;~'],
    ['/docs/install', '/docs/install'],
    ['/', '/'],
  ])('%s is %s', (text, shape) => {
    expect(urlShape(text).fine).toBe(shape)
  })

  it('ends after some segments, so that paths that grow are one family', () => {
    expect(urlShape(path(12)).fine).toBe(urlShape(path(30)).fine)
    expect(urlShape(path(5)).fine).not.toBe(urlShape(path(6)).fine)
  })
})

describe('repeatsItself', () => {
  it.each([
    ['/a/a/a/a', 'repeated-segments'],
    ['/x/a/b/a/b/a/b/a/b', 'repeated-segments'],
    [`/${'deep/er/'.repeat(30)}`, 'long-path'],
    [`/${'x'.repeat(3000)}`, 'long-path'],
    ['/a/a/a', undefined],
    ['/1/1/1/1/1', undefined],
    ['/2026/11/24/11', undefined],
    ['/docs/api/v1/docs/api', undefined],
  ])('%s: %s', (text, why) => {
    expect(repeatsItself(text)).toBe(why)
  })
})
