import { describe, expect, it } from 'vitest'
import type { BrokenExternal, CrawlFacts } from '../../../src/checks/crawl/facts.ts'
import { judge } from '../../../src/checks/crawl/judge.ts'
import { options } from '../../../src/checks/crawl/options.ts'
import type { Parent, Suspect, WalkFacts } from '../../../src/checks/crawl/walk/facts/walk-facts.ts'

const parent: Parent = {
  page: '/',
  kind: 'navigation',
  element: 'a',
  attribute: 'href',
  line: 3,
  column: 7,
  text: 'Gone',
  selector: 'main > a',
}

const suspect: Suspect = {
  url: '/gone',
  problem: 'broken-link',
  status: 404,
  certain: true,
  hops: [],
  attempts: 1,
  parents: [parent, { ...parent, page: '/about', line: 0, element: 'header', attribute: 'link' }],
  parentCount: 4,
}

const site: WalkFacts = {
  complete: true,
  target: '/',
  root: { status: 200, format: 'html' },
  pages: 100,
  urls: 100,
  requests: 100,
  probes: 2,
  retries: 0,
  unretried: 0,
  links: 400,
  external: 0,
  bytes: 1,
  durationMs: 1,
  suspects: [],
  unlisted: 0,
  traps: [],
  notCrawled: [],
  needsBrowser: [],
  needsBrowserCount: 0,
  pageList: [],
  map: { pages: [], assets: [] },
}

const judged = (facts: Partial<CrawlFacts>, chosen: Record<string, unknown> = {}) =>
  judge(
    {
      measurements: [],
      summary: '',
      facts: {
        site,
        external: { found: 0, checked: 0, skipped: 0, unlisted: 0, broken: [], undecided: [] },
        ...facts,
      },
    },
    options.parse(chosen),
  )

const found = (part: Partial<Suspect>, chosen?: Record<string, unknown>) =>
  judged({ site: { ...site, suspects: [{ ...suspect, ...part }] } }, chosen)[0]

const external = (part: Partial<BrokenExternal>, chosen?: Record<string, unknown>) => {
  const link = { url: 'https://example.com/', status: 404, parentCount: 4, parents: [], ...part }
  return judged(
    { external: { found: 1, checked: 1, skipped: 0, unlisted: 0, broken: [link], undecided: [] } },
    chosen,
  )[0]
}

describe('judge', () => {
  it('names the pages a broken link stands on, the place, the text and what may be meant', () => {
    expect(found({ suggestion: '/gone-on' })).toEqual({
      rule: 'crawl/broken-link',
      severity: 'error',
      subject: '/gone',
      message: 'answers 404, linked from 4 pages',
      evidence: [
        'on /, line 3, column 7: a href, at main > a, link text "Gone"',
        'on /about: header link, at main > a, link text "Gone"',
        'and on 2 more pages',
        'the nearest that exists: /gone-on',
      ],
    })
  })

  it.each<[Partial<Suspect>, string, string]>([
    [{ status: 500 }, 'error', 'answers 500, linked from 4 pages'],
    [{ status: 0, fault: 'closed' }, 'error', 'gives no answer, linked from 4 pages'],
    [{ problem: 'broken-fragment' }, 'warning', 'the page lacks the fragment, linked from 4 pages'],
    [
      { problem: 'broken-fragment', certain: false },
      'info',
      'the page lacks the fragment, unless a script adds it, linked from 4 pages',
    ],
    [
      { problem: 'incomplete-body', fault: 'slow' },
      'error',
      'its answer drips and does not come to its end in time, linked from 4 pages',
    ],
    [
      { problem: 'wrong-type', expected: 'script' },
      'error',
      'is no script although one is expected, linked from 4 pages',
    ],
    [
      { problem: 'flaky', attempts: 2 },
      'warning',
      'answered well only at attempt 2, linked from 4 pages',
    ],
    [{ parentCount: 99 }, 'error', 'answers 404, linked from the layout, 99 of 100 pages'],
    [
      { parents: [{ ...parent, kind: 'canonical' }] },
      'warning',
      'answers 404, linked from 4 pages',
    ],
  ])('%j', (part, severity, message) => {
    const rule = `crawl/${part.problem ?? 'broken-link'}`
    expect(found(part)).toMatchObject({ rule, severity, message })
  })

  it('lets a link take as many redirects as the options say', () => {
    const hops = ['/a', '/b', '/c'].map((url) => ({ url, status: 302 }))
    expect(found({ problem: 'redirect-chain', hops })).toBeUndefined()
    expect(found({ problem: 'redirect-chain', hops }, { 'max-redirects': 1 })).toMatchObject({
      severity: 'warning',
      evidence: expect.arrayContaining(['/a (302) → /b (302) → /c (302)']) as unknown,
    })
  })

  it.each<[Partial<BrokenExternal>, string, string]>([
    [{}, 'warning', 'answers 404, linked from 4 pages'],
    [{ status: 0, reason: 'no such host' }, 'warning', 'gives no answer, linked from 4 pages'],
    [{ parentCount: 0, places: [{ file: 'a.md' }] }, 'warning', 'answers 404, named in Markdown'],
  ])('external %j', (part, severity, message) => {
    expect(external(part)).toMatchObject({ rule: 'crawl/external-link', severity, message })
  })

  it('closes the gate on a dead external link only when asked to', () => {
    expect(external({}, { external: 'error' })?.severity).toBe('error')
    const undecided = [{ reason: 'answers 503', count: 2, samples: ['https://example.com/'] }]
    const facts = { found: 2, checked: 0, skipped: 0, unlisted: 0, broken: [], undecided }
    expect(judged({ external: facts }, { external: 'error' })).toEqual([
      {
        rule: 'crawl/external-link',
        severity: 'info',
        subject: 'answers 503',
        message: 'could not check 2 links that leave the site',
        evidence: ['https://example.com/'],
      },
    ])
  })

  it('names the place in the repository: where the link is written, or the Markdown', () => {
    const where = { file: 'src/nav.html', line: 3 }
    const site2 = { ...site, suspects: [{ ...suspect, where }] }
    expect(judged({ site: site2 })[0]?.where).toEqual(where)
    expect(external({ where, places: [{ file: 'a.md', line: 7 }] })?.where).toEqual(where)
    expect(external({ places: [{ file: 'a.md', line: 7 }] })).toMatchObject({
      where: { file: 'a.md', line: 7 },
      evidence: ['and on 4 more pages', 'in a.md, line 7'],
    })
  })

  it('tells a dead target of Markdown once, and is careful where a site generator may make it', () => {
    const dead = {
      file: 'a.md',
      line: 1,
      problem: 'no-file' as const,
      target: '/x',
      certain: false,
    }
    const markdown = (...links: (typeof dead)[]) =>
      judged({ markdown: { files: 2, dead: links, troubles: [] } })
    expect(markdown(dead)).toMatchObject([{ rule: 'crawl/markdown-link', severity: 'info' }])
    expect(markdown({ ...dead, certain: true }, { ...dead, file: 'b.md' })).toEqual([
      {
        rule: 'crawl/markdown-link',
        severity: 'error',
        subject: '/x',
        message: 'is no file of the repository',
        where: { file: 'a.md', line: 1 },
        evidence: ['in a.md, line 1', 'in b.md, line 1'],
      },
    ])
  })

  it('tells what was left out and why, but not what the user left out', () => {
    const notCrawled: WalkFacts['notCrawled'] = [
      { reason: 'max-pages', count: 2, samples: ['/x'] },
      { reason: 'ignored', count: 9, samples: ['/admin'] },
      { reason: 'trap', count: 7, samples: ['/cal/#'] },
    ]
    const traps: WalkFacts['traps'] = [
      { family: '/cal/#', why: 'endless', visited: 800, cut: 7, samples: ['/cal/801'] },
    ]
    expect(judged({ site: { ...site, notCrawled, traps } })).toEqual([
      {
        rule: 'crawl/trap',
        severity: 'info',
        subject: '/cal/#',
        message: 'makes more of its own URLs without end; 7 URLs left out after 800 visits',
        evidence: ['/cal/801'],
      },
      {
        rule: 'crawl/not-crawled',
        severity: 'warning',
        subject: 'max-pages',
        message: '2 URLs left out: the limit max-pages was reached',
        evidence: ['/x'],
      },
    ])
  })
})
