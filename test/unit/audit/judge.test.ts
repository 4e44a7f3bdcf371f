import { describe, expect, it } from 'vitest'
import { readAssertion } from '../../../src/checks/audit/assertions/read-assertion.ts'
import type { Assertion } from '../../../src/checks/audit/assertions/assertion.ts'
import type { AuditedPage, AuditFacts, Run } from '../../../src/checks/audit/facts.ts'
import { gaps } from '../../../src/checks/audit/gaps.ts'
import { audit } from '../../../src/checks/audit/index.ts'
import { judgePage } from '../../../src/checks/audit/judge/judge-page.ts'
import { options } from '../../../src/checks/audit/options.ts'
import { readResult } from '../../../src/checks/audit/running/read-result.ts'
import { samplePages, whyChosen } from '../../../src/checks/audit/sample.ts'
import { lighthouseResult } from '../../fixtures/audit/lighthouse-result.ts'

const run = (part: Partial<Run> = {}): Run => ({
  metrics: { lcp: 2000, tbt: 100, cls: 0 },
  scores: { performance: 0.9, seo: 1 },
  audits: {},
  resources: {},
  benchmark: 1000,
  ...part,
})
const slow = (lcp: number) => run({ metrics: { lcp } })

const page = (part: Partial<AuditedPage> = {}): AuditedPage => ({
  path: '/docs/1',
  shape: '/docs/:n',
  alike: 3,
  ended: '/docs/1',
  runs: [run()],
  stumbles: [],
  kept: { html: 'audit/0123456789abcdef.html' },
  ...part,
})

const facts = (part: Partial<AuditFacts> = {}): AuditFacts => ({
  origin: 'http://127.0.0.1:9',
  lighthouse: '13.5.0',
  browser: 'Chrome/156',
  device: 'mobile',
  from: 'crawl',
  pages: [page()],
  troubles: [],
  dead: [],
  off: [],
  ...part,
})

const judged = (seen: AuditFacts, ...assertions: string[]) =>
  audit.judge({ facts: seen, measurements: [], summary: '' }, options.parse({ assertions }))

function how(assertion: Assertion, runs: Run[]) {
  return judgePage(assertion, page({ runs }))
}

describe('an assertion on a page', () => {
  const lcp = readAssertion('lcp < 2500ms')

  it('is judged by the median of the runs', () => {
    expect(how(lcp, [slow(2400), slow(9000), slow(2000)])).toEqual({
      state: 'holds',
      told: '2.4 s, median of 3 runs: 2.4 s, 9 s, 2 s',
    })
    expect(how(lcp, [slow(2600), slow(2500), slow(2000)]).state).toBe('broken')
  })

  it('is judged by the best or the worst where a lighthouserc file says so', () => {
    const runs = [slow(2400), slow(9000), slow(9000)]
    expect(how({ ...lcp, run: 'best' }, runs).state).toBe('holds')
    expect(how({ ...lcp, run: 'worst' }, runs).state).toBe('broken')
    const score = readAssertion('score seo >= 0.95')
    const scores = [0.9, 1].map((seo) => run({ scores: { seo } }))
    expect(how({ ...score, run: 'best' }, scores).state).toBe('holds')
    expect(how({ ...score, run: 'worst' }, scores).state).toBe('broken')
  })

  it('is unknown where nothing was measured or the audit failed, and never holds then', () => {
    expect(how(readAssertion('fcp < 2s'), [run()]).state).toBe('unknown')
    expect(how(readAssertion('score accessibility >= 0.5'), [run()]).state).toBe('unknown')
    const doctype = readAssertion('audit "doctype" passes')
    const failed = run({ audits: { doctype: { score: null, error: 'no artifact' } } })
    expect(how(doctype, [failed])).toEqual({ state: 'unknown', told: 'no artifact' })
    const good = run({ audits: { doctype: { score: 1 } } })
    expect(how(doctype, [failed, good]).state).toBe('holds')
  })

  it('breaks nothing where the audit does not apply or only informs', () => {
    const passes = readAssertion('audit "hreflang" passes')
    expect(how(passes, [run()])).toMatchObject({ state: 'holds' })
    const informs = run({ audits: { hreflang: { score: null } } })
    expect(how(passes, [informs])).toMatchObject({ state: 'holds' })
    expect(how(readAssertion('audit "hreflang" value < 5'), [informs]).state).toBe('unknown')
  })
})

describe('the judge of audits', () => {
  it('tells of each page, with the title, what it stumbled over and the report', () => {
    const stumbles = [{ id: 'doctype', title: 'Page lacks the doctype', lines: ['<html>'] }]
    const failing = page({ runs: [run({ audits: { doctype: { score: 0 } } })], stumbles })
    expect(judged(facts({ pages: [failing] }), 'audit "doctype" passes [warning]')).toEqual([
      {
        rule: 'audit/failed',
        severity: 'warning',
        subject: '/docs/1 audit "doctype" passes',
        message: 'Page lacks the doctype (score 0.00)',
        evidence: ['<html>', 'report: audit/0123456789abcdef.html'],
      },
    ])
  })

  it('tells limits of speed apart, which the base does not excuse', () => {
    const rules = judged(facts(), 'lcp < 1s', 'score performance >= 0.95', 'score seo >= 1')
    expect(rules.map(({ rule }) => rule)).toEqual(['audit/limit', 'audit/limit'])
    expect(audit.inexcusable).toEqual(['audit/limit'])
  })

  it('holds a line against the pages that it names, by path or shape', () => {
    const pages = [page(), page({ path: '/', shape: '/' })]
    const subjects = (line: string) => judged(facts({ pages }), line).map(({ subject }) => subject)
    expect(subjects('page "/docs/:n" lcp < 1s')).toEqual(['/docs/1 page "/docs/:n" lcp < 1s'])
    expect(subjects('page "/" lcp < 1s')).toEqual(['/ page "/" lcp < 1s'])
    expect(subjects('page "/d*" lcp < 1s')).toHaveLength(1)
  })

  it('makes what nobody can say a gap', () => {
    const told = gaps(facts(), options.parse({ assertions: ['fcp < 2s'] }))
    expect(told).toEqual([
      'nobody can say whether "fcp < 2s" holds on /docs/1: it was not measured in any run',
    ])
  })

  it('shows scores and metrics, and no table without rows', () => {
    const shown = audit.show?.({ facts: facts(), measurements: [], summary: '' }, options.parse({}))
    expect(shown?.tables.map(({ title }) => title)).toEqual(['Pages by Lighthouse'])
    expect(shown?.tables[0]?.rows).toEqual([
      '/docs/1|0.90|||1.00||2 s|100 ms|0.000||1|audit/0123456789abcdef.html'.split('|'),
    ])
  })
})

describe('a result of Lighthouse', () => {
  it('is read, and refused where it is none or says that the page failed', () => {
    const url = 'http://127.0.0.1:9/a?b=1'
    const read = readResult(lighthouseResult({ url, audits: { doctype: 0 } }), 'http://127.0.0.1:9')
    expect(read).toMatchObject({ ended: '/a?b=1', version: '13.5.0' })
    expect(read.run.audits['doctype']).toEqual({ score: 0, items: 1 })
    expect(read.run.metrics).toMatchObject({ lcp: 1000, 'speed-index': 900 })
    expect(read.stumbles.map(({ id }) => id)).toEqual(['doctype'])
    const other = readResult(lighthouseResult({ url }), 'http://other.example')
    expect(other.ended).toBe(url)
    expect(() => readResult('{}', url)).toThrow('no result of Lighthouse')
    const runtimeError = { code: 'PAGE_HUNG', message: 'It hung.' }
    expect(() => readResult(lighthouseResult({ url, runtimeError }), url)).toThrow(
      'PAGE_HUNG: It hung.',
    )
  })
})

describe('the sample', () => {
  const paths = ['/', '/about', '/p/1', '/p/2', '/p/3', '/blog/2024/7', '/p/2']

  it('is the first page and one of each shape, the same whatever the order', () => {
    const sample = samplePages(paths, 5)
    expect(sample.map(({ shape, alike }) => `${shape} ${alike}`)).toEqual([
      '/ 1',
      '/about 1',
      '/blog/:n/:n 1',
      '/p/:n 3',
    ])
    expect(samplePages(paths.toReversed(), 5)).toEqual(sample)
    expect(samplePages(paths, 2)).toEqual(sample.slice(0, 2))
    expect(sample.map(whyChosen)).toEqual([
      'the first page',
      'the only one of its kind',
      'the only one of its kind',
      'one of 3 like /p/:n',
    ])
  })
})
