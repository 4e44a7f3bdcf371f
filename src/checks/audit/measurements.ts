import { median } from '../../model/median.ts'
import type { Condition, Measurement } from '../../model/result.ts'
import { shortHash } from '../../model/short-hash.ts'
import type { AuditedPage, AuditFacts, Run } from './facts.ts'
import { categories, metrics } from './figures.ts'
import { medianOf } from './judge/median-of.ts'

interface Figure {
  metric: string
  unit: Measurement['unit']
  read: (run: Run) => number | undefined
  /** What the report calls the median of all pages, where it shows it. */
  name?: string
}

const shownMetrics: Readonly<Record<string, string>> = { lcp: 'LCP', tbt: 'TBT' }
const shownCategories: Readonly<Record<string, string>> = {
  performance: 'performance score',
  accessibility: 'accessibility score',
}

const figures: readonly Figure[] = [
  ...metrics.map((metric) => ({
    metric: `audit.${metric}`,
    unit: metric === 'cls' ? ('ratio' as const) : ('ms' as const),
    read: (run: Run) => run.metrics[metric],
    ...nameIn(shownMetrics, metric),
  })),
  ...categories.map((category) => ({
    metric: `audit.score.${category}`,
    unit: 'ratio' as const,
    read: (run: Run) => run.scores[category],
    ...nameIn(shownCategories, category),
  })),
]

function nameIn(names: Readonly<Record<string, string>>, id: string): { name?: string } {
  const name = names[id]
  return name === undefined ? {} : { name }
}

/** The median of each metric and score: of all pages for those that the report shows, then for each page. */
export function measurementsOf({ pages }: AuditFacts): Measurement[] {
  return [
    ...figures.flatMap((figure) => ofAll(pages, figure)),
    ...pages.flatMap((page) => figures.flatMap((figure) => ofPage(page, figure))),
  ]
}

function ofAll(pages: readonly AuditedPage[], figure: Figure): Measurement[] {
  const { metric, unit, name } = figure
  const values = pages.flatMap((page) => ofPage(page, figure).map(({ value }) => value))
  if (name === undefined || values.length === 0) return []
  return [{ metric, value: median(values), unit, n: values.length, name }]
}

function ofPage({ path: subject, runs }: AuditedPage, figure: Figure): Measurement[] {
  const { metric, unit, read } = figure
  const value = medianOf(runs, read)
  return value === undefined ? [] : [{ metric, value, unit, subject, n: runs.length }]
}

/** What makes an audit another one: figures of two are compared only where all of it is the same. */
export function conditionsOf({ pages, browser, lighthouse, device }: AuditFacts): Condition[] {
  const paths = pages.map(({ path }) => path).toSorted()
  const [major = browser] = /^[^.]*/.exec(browser) ?? []
  return [
    { name: 'pages', value: shortHash(JSON.stringify(paths)) },
    { name: 'browser', value: major },
    { name: 'version of lighthouse', value: lighthouse },
    { name: 'device', value: device },
  ]
}
