import type { Baseline, PrometheusAsked, PrometheusSeen, Reading } from './asked.ts'
import { figureOf, numberOf } from './figure.ts'
import { isCounter, type Metrics, typeOf } from './metrics.ts'
import { nearIn } from './near-in.ts'
import { isMeant, printSelector } from './selector.ts'

/** More would not fit into the result of a long load. */
const eachLimit = 30
const seriesLimit = 1000
const labelsLimit = 300

/** One that the assertion means. */
interface Series {
  labels: string
  value: number
}

interface Change extends Series {
  from: number
  change: number
  anew: boolean
}

/**
 * What metrics say about an assertion. `before` is what the series were before the other checks, for one about a
 * change: `now` where that is this moment. `hide` takes secrets out of labels. Pure.
 */
export function readIn(
  metrics: Metrics,
  asked: PrometheusAsked,
  before: Baseline | 'now',
  hide: (text: string) => string,
): PrometheusSeen | { problem: string } {
  const { selector, each, what } = asked
  const found = seriesOf(metrics, asked, hide)
  const counts = isCounter(selector.name, metrics.types)
  if (found.length === 0) {
    // What counts events has no series for labels before the first of them: nothing has been counted yet.
    const silent = counts && knowsLabels(metrics, asked)
    const later = what !== 'value' && before === 'now'
    if (!silent && !later) {
      return { missing: printSelector(selector), near: hide(nearIn(metrics, selector)) }
    }
  }
  const limit = each ? eachLimit : seriesLimit
  if (found.length > limit) {
    return { problem: `${found.length} series match, and ${limit} are taken at most; name labels` }
  }
  if (what === 'value') {
    const all = each && found.length > 0 ? found : [{ value: sum(found.map(({ value }) => value)) }]
    return {
      series: found.length,
      readings: all.map((one) => ({ ...one, value: figureOf(one.value) })),
    }
  }
  const series = found.map(({ labels, value }) => ({ labels, value: figureOf(value) }))
  if (before === 'now') {
    const value = figureOf(sum(found.map((one) => one.value)))
    const baseline = { of: hide(keyOf(asked)), series, ...beganIn(metrics) }
    return { series: found.length, readings: [{ value }], baseline }
  }
  const { began } = beganIn(metrics)
  const restarted = began !== undefined && before.began !== undefined && began !== before.began
  const changes = changesOf(found, before.series, counts ? { restarted } : 'measures')
  const rises = each ? changes : [added(changes)]
  return { series: found.length, readings: rises.map(readingOf) }
}

/** What tells the assertion from others, for the look that compares. */
export function keyOf({ place, selector }: PrometheusAsked): string {
  return JSON.stringify([place, printSelector(selector)])
}

/** Those of which nothing but what must not be shown differs count as one. */
function seriesOf(
  { samples }: Metrics,
  { selector }: PrometheusAsked,
  hide: (text: string) => string,
): Series[] {
  const found = new Map<string, number>()
  for (const { labels, value } of samples.filter((sample) => isMeant(sample, selector))) {
    const all = [...labels].map(([name, text]) => `${name}="${text}"`).toSorted(inOrder)
    const shown = hide(`{${all.join(',')}}`).slice(0, labelsLimit)
    found.set(shown, (found.get(shown) ?? 0) + value)
  }
  return [...found].map(([labels, value]) => ({ labels, value }))
}

/** Whether the metric is declared, and no label is asked for that its series do not have. */
function knowsLabels({ samples, types }: Metrics, { selector }: PrometheusAsked): boolean {
  const own = samples.filter(({ name }) => name === selector.name)
  if (own.length === 0) return typeOf(selector.name, types) !== undefined
  return selector.labels.every(({ name }) => own.some(({ labels }) => labels.has(name)))
}

/** When the one process began that tells these metrics; nothing where several do. */
function beganIn({ samples }: Metrics): { began?: number } {
  const all = samples.filter(({ name }) => name === 'process_start_time_seconds')
  const [first] = all
  return first && all.length === 1 && Number.isFinite(first.value) ? { began: first.value } : {}
}

function changesOf(
  found: readonly Series[],
  before: Baseline['series'],
  how: { restarted: boolean } | 'measures',
): Change[] {
  const known = new Map(before.map(({ labels, value }) => [labels, numberOf(value)]))
  const now = new Map(found.map(({ labels, value }) => [labels, value]))
  return [...new Set([...known.keys(), ...now.keys()])].map((labels) => {
    const from = known.get(labels) ?? 0
    const value = now.get(labels) ?? 0
    // A counter that fell, or whose process is another, began anew, at 0: what it says now came since.
    const anew = how !== 'measures' && (how.restarted || value < from)
    return { labels, value, from, change: anew ? value : value - from, anew }
  })
}

function added(changes: readonly Change[]): Omit<Change, 'labels'> {
  return {
    value: sum(changes.map(({ value }) => value)),
    from: sum(changes.map(({ from }) => from)),
    change: sum(changes.map(({ change }) => change)),
    anew: changes.some(({ anew }) => anew),
  }
}

function readingOf({ value, from, change, anew, ...rest }: Omit<Change, 'labels'>): Reading {
  return {
    ...rest,
    value: figureOf(value),
    from: figureOf(from),
    change: figureOf(change),
    ...(anew ? { anew: true } : {}),
  }
}

function inOrder(one: string, other: string): number {
  return one < other ? -1 : 1
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
