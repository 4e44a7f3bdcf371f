import type { Assertion, Subject } from '../assertions/assertion.ts'
import { categories, type Metric } from '../figures.ts'
import type { About } from './about.ts'
import type { Bounds } from './lighthouserc.ts'

/** What a bare level asks of an audit or a category. */
const usualScore = 0.9

const metricIds: Readonly<Record<string, Metric>> = {
  'first-contentful-paint': 'fcp',
  'largest-contentful-paint': 'lcp',
  'total-blocking-time': 'tbt',
  'cumulative-layout-shift': 'cls',
  'speed-index': 'speed-index',
}

/** Of the audits that end so, only this one tells a number. */
const insight = /-insight$/
const counting = 'dom-size-insight'

interface Read {
  assertions: Assertion[]
  /** Why something was left out. */
  left: string[]
}

/** The assertions of one entry: one for each of its options; without any, the usual score. */
export function assertionsOf(id: string, bounds: Bounds, about: About): Read {
  const { minScore, maxNumericValue, maxLength } = bounds
  const run = runOf(bounds)
  const beside = {
    severity: about.severity,
    ...(about.page === undefined ? {} : { page: about.page }),
    ...(run === undefined ? {} : { run }),
  }
  const read: Read = { assertions: [], left: [] }
  const add = (of: Subject | undefined, option: string, value: number, why: string): void => {
    const comparator = option === 'minScore' ? ('>=' as const) : ('<=' as const)
    const bound = { comparator, value }
    if (of === undefined) read.left.push(`${option}: ${why}`)
    else read.assertions.push({ text: `${id} ${option} ${value}`, ...beside, of, bound })
  }
  const isBare = minScore === undefined && maxNumericValue === undefined && maxLength === undefined
  if (minScore !== undefined || isBare)
    add(scoreOf(id), 'minScore', minScore ?? usualScore, 'it has no score')
  if (maxNumericValue !== undefined)
    add(valueOf(id), 'maxNumericValue', maxNumericValue, 'it tells no number')
  if (maxLength !== undefined) add(itemsOf(id), 'maxLength', maxLength, 'it lists nothing')
  return read
}

function runOf({ aggregationMethod }: Bounds): Assertion['run'] {
  if (aggregationMethod === 'optimistic') return 'best'
  return aggregationMethod === 'pessimistic' ? 'worst' : undefined
}

function scoreOf(id: string): Subject | undefined {
  const [group, name] = id.split(/[:.]/)
  if (group === 'categories') {
    const category = categories.find((known) => known === name)
    return category && { kind: 'score', category }
  }
  return name === undefined ? { kind: 'audit', audit: id, aspect: 'score' } : undefined
}

function valueOf(id: string): Subject | undefined {
  const [group = '', type, aspect] = id.split(/[:.]/)
  const isSize = aspect === 'size' || aspect === 'count'
  if (group === 'resource-summary' && type !== undefined && isSize)
    return { kind: 'resource', type, aspect }
  if (type !== undefined || (insight.test(id) && id !== counting)) return undefined
  const metric = metricIds[id]
  return metric === undefined
    ? { kind: 'audit', audit: id, aspect: 'value' }
    : { kind: 'metric', metric }
}

function itemsOf(id: string): Subject | undefined {
  return /[:.]/.test(id) ? undefined : { kind: 'audit', audit: id, aspect: 'items' }
}
