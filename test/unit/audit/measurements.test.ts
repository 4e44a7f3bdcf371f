import { describe, expect, it } from 'vitest'
import type { AuditedPage, AuditFacts, Run } from '../../../src/checks/audit/facts.ts'
import { conditionsOf, measurementsOf } from '../../../src/checks/audit/measurements.ts'

const run = (lcp: number, performance: number): Run => ({
  metrics: { lcp },
  scores: { performance },
  audits: {},
  resources: {},
  benchmark: 1000,
})
const page = (path: string, ...runs: Run[]): AuditedPage => ({
  path,
  shape: path,
  alike: 1,
  ended: path,
  runs,
  stumbles: [],
  kept: {},
})
const facts = (part: Partial<AuditFacts> = {}): AuditFacts => ({
  origin: 'http://127.0.0.1:9',
  lighthouse: '13.5.0',
  browser: 'Chrome/156.0.8078.47',
  device: 'mobile',
  from: 'crawl',
  pages: [page('/', run(1000, 0.9), run(3000, 0.7), run(2000, 0.8)), page('/a', run(5000, 0.4))],
  troubles: [],
  dead: [],
  off: [],
  ...part,
})

describe('the figures of an audit', () => {
  it('are medians of the runs for each page, and of the pages for the report', () => {
    const told = measurementsOf(facts()).map(({ name, metric, subject, value, n }) => [
      name ?? subject,
      metric,
      Number(value.toFixed(3)),
      n,
    ])
    expect(told).toEqual([
      ['LCP', 'audit.lcp', 3500, 2],
      ['performance score', 'audit.score.performance', 0.6, 2],
      ['/', 'audit.lcp', 2000, 3],
      ['/', 'audit.score.performance', 0.8, 3],
      ['/a', 'audit.lcp', 5000, 1],
      ['/a', 'audit.score.performance', 0.4, 1],
    ])
  })

  it('are none of no pages', () => {
    expect(measurementsOf(facts({ pages: [] }))).toEqual([])
  })
})

describe('the conditions of an audit', () => {
  const same = conditionsOf(facts())

  it('are the same for other builds of a browser, and for pages in another order', () => {
    const pages = facts().pages.toReversed()
    expect(conditionsOf(facts({ browser: 'Chrome/156.1.2.3', pages }))).toEqual(same)
  })

  it.each<[string, Partial<AuditFacts>]>([
    ['pages', { pages: [page('/', run(1, 1))] }],
    ['browser', { browser: 'Chrome/157.0.8078.47' }],
    ['version of lighthouse', { lighthouse: '13.6.0' }],
    ['device', { device: 'desktop' }],
  ])('are others with another %s', (name, part) => {
    const others = conditionsOf(facts(part)).filter((one, at) => one.value !== same[at]?.value)
    expect(others.map((one) => one.name)).toEqual([name])
  })
})
