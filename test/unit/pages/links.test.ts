import { describe, expect, it } from 'vitest'
import { Fragments } from '../../../src/checks/pages/links/fragments.ts'
import { knownPaths } from '../../../src/checks/pages/links/known-paths.ts'
import { readDrawn } from '../../../src/checks/pages/links/read-drawn.ts'
import { referencesIn } from '../../../src/checks/pages/links/references-in.ts'
import { wantedFragments } from '../../../src/checks/pages/links/wanted-fragments.ts'
import { settleCrawl } from '../../../src/checks/pages/settle-crawl.ts'
import { facts, found } from '../../fixtures/pages/recordings.ts'

const suspect = {
  problem: 'broken-fragment',
  url: '/guide#setup',
  certain: false,
  hops: [],
  parents: [{ page: '/' }, { page: '/' }, { page: '/about' }],
}
const crawled = (...suspects: object[]) => ({ site: { pageList: [{ url: '/' }], suspects } })
const wanted = { url: '/guide#setup', page: '/guide', fragment: 'setup', from: ['/', '/about'] }

describe('fragments that the crawl leaves to the browser', () => {
  it('are those that a script may add, on the page that is reached in the end', () => {
    const hops = [{ url: '/old' }, { url: '/new' }]
    const certain = { ...suspect, certain: true }
    const other = { ...suspect, problem: 'broken-link' }
    const moved = { ...suspect, url: '/old#a#b', hops }
    expect(wantedFragments(crawled(suspect, certain, other, moved))).toEqual([
      wanted,
      { url: '/old#a#b', page: '/new', fragment: 'a#b', from: ['/', '/about'] },
    ])
  })

  it('are none where the facts are not what they should be', () => {
    for (const stored of [undefined, null, {}, crawled({ ...suspect, url: 7 })]) {
      expect(wantedFragments(stored)).toEqual([])
    }
    expect(wantedFragments(crawled({ ...suspect, url: '//evil.example/#x' }))).toEqual([])
  })

  it('stay open where the page was not seen, or acts upon fragments by itself', () => {
    const seen = { links: [], there: [false], ownsHash: false }
    const stateOf = (held?: typeof seen) => {
      const fragments = new Fragments([wanted])
      if (held) fragments.take('/guide', held)
      return fragments.facts()[0]?.state
    }
    expect(stateOf()).toBe('open')
    expect(stateOf(seen)).toBe('missing')
    expect(stateOf({ ...seen, ownsHash: true })).toBe('open')
    expect(stateOf({ ...seen, there: [true], ownsHash: true })).toBe('there')
  })

  it('are settled when the browser knows, and told when they are missing', () => {
    const recorded = facts([], {
      fragments: [
        { ...wanted, state: 'missing' },
        { ...wanted, url: '/guide#there', state: 'there' },
        { ...wanted, url: '/guide#open', state: 'open' },
      ],
    })
    expect(settleCrawl({ measurements: [], summary: '', facts: recorded })).toEqual([
      { rule: 'crawl/broken-fragment', subject: '/guide#setup' },
      { rule: 'crawl/broken-fragment', subject: '/guide#there' },
    ])
    expect(found(recorded)).toEqual([
      {
        rule: 'pages/broken-fragment',
        severity: 'warning',
        subject: '/guide#setup',
        message: 'the page lacks the fragment, also when its scripts have run',
        evidence: ['linked from /', 'linked from /about'],
      },
    ])
  })
})

describe('links that only scripts make', () => {
  it('are those that stand in no attribute of the document', () => {
    const html = `<a href="/a?x=1&amp;y=2">a</a><A HREF=/b>b</A><script>a.href = "/c"</script><!-- <a href="/d"> -->`
    expect([...referencesIn(html)]).toEqual(['/a?x=1&y=2', '/b'])
  })

  it('are told with some of their pages', () => {
    const broken = [
      { path: '/gone', status: 404, pages: ['/', '/a', '/b'], pageCount: 5 },
      { path: '/mute', status: 0, why: 'socket hang up', pages: ['/'], pageCount: 1 },
    ]
    const told = found(facts([], { scriptLinks: { made: 9, unasked: 2, broken } }))
    expect(told.map(({ subject, message }) => `${subject}: ${message}`)).toEqual([
      '/gone: a link that scripts make leads to it, and it answers 404, on 5 pages',
      '/mute: a link that scripts make leads to it, and it gives no answer, on 1 page',
      'links of scripts: 2 links that scripts make not followed: there are too many',
    ])
    expect(told[0]?.evidence).toEqual(['on /', 'on /a', 'on /b', 'and on 2 more pages'])
  })

  it('are not asked where the crawl has said what there is to say', () => {
    expect(knownPaths(crawled(suspect, { ...suspect, url: '/x?y' }))).toEqual(
      new Set(['/', '/guide', '/x?y']),
    )
    expect(knownPaths('nonsense')).toEqual(new Set())
  })

  it('are read only as what a page may hold', () => {
    expect(readDrawn({ links: [{ path: '/a', raw: 'a' }], there: [true] })).toBeDefined()
    expect(readDrawn({ links: [{ path: '//evil.example', raw: 'a' }], there: [] })).toBeUndefined()
    expect(readDrawn({ links: 'many', there: [] })).toBeUndefined()
  })
})
