import { nextAfterTrouble } from '../../asking/next-after-trouble.ts'
import { judgeEach } from '../../judge-each.ts'
import type { Sample, Verdict } from '../../kind.ts'
import { isKept, printComparison } from '../../line/comparison.ts'
import type { PrometheusAsked, PrometheusSeen, Reading } from './asked.ts'
import { numberOf, printFigure } from './figure.ts'

type Read = Extract<PrometheusSeen, { readings: unknown }>

/** The verdict on the assertion; where each series is meant by itself one on each, the worst first. */
export function judge(
  asked: PrometheusAsked,
  samples: readonly Sample<PrometheusSeen>[],
): [Verdict, ...Verdict[]] {
  const whole = judgeEach(samples, (seen) => judgeOne(asked, seen))
  return asked.each ? [whole, ...othersOf(asked, samples, whole)] : [whole]
}

function judgeOne(asked: PrometheusAsked, seen: PrometheusSeen): Verdict {
  const rule = 'prometheus'
  if ('trouble' in seen) {
    return {
      rule: 'no-answer',
      state: 'failed',
      seen: 'none',
      told: 'gives no answer',
      excerpt: [seen.trouble],
      next: nextAfterTrouble(seen.trouble),
    }
  }
  if ('status' in seen) {
    return {
      rule,
      state: 'failed',
      seen: `status ${seen.status}`,
      told: `answers ${seen.status}, not metrics`,
      excerpt: [`status ${seen.status}: ${seen.excerpt}`],
      next: 'Check the path, and whether the metrics are open to the rehearsal',
    }
  }
  if ('unreadable' in seen) {
    return {
      rule,
      state: 'failed',
      seen: 'no metrics',
      told: `is no text of metrics: ${seen.unreadable}`,
      excerpt: [seen.excerpt],
      next: 'Prometheus would not take it either; check what writes this line, and the path',
    }
  }
  if ('missing' in seen) {
    return {
      rule,
      state: 'failed',
      seen: 'is not there',
      told: 'is not among the metrics of the site',
      excerpt: [`${seen.missing}: ${seen.near}`],
      next: 'Compare the name and the labels with what the site tells',
    }
  }
  return judgeRead(asked, seen)
}

function judgeRead(asked: PrometheusAsked, { readings, series }: Read): Verdict {
  const verdicts = readings.map((reading) => judgeReading(asked, reading))
  const worst =
    verdicts.find(({ state }) => state === 'failed') ??
    verdicts.find(({ state }) => state === 'unknown') ??
    verdicts[0]
  if (!worst) return { rule: 'prometheus', state: 'failed', seen: 'none', told: 'has no series' }
  if (asked.each || series === 1) return worst
  const together = `, ${counted(series)}`
  const next = 'Write "each" before the name to ask each series by itself, or name labels'
  return {
    ...worst,
    seen: worst.seen + together,
    told: worst.told + together,
    ...(series > 1 ? { next } : {}),
  }
}

function counted(series: number): string {
  return series === 0 ? 'nothing counted yet' : `the sum of ${series} series`
}

function judgeReading(asked: PrometheusAsked, reading: Reading): Verdict {
  const { labels, value } = reading
  const { amount, shown } = amountOf(asked, reading)
  const known = amount === undefined ? 'ok' : stateOf(amount, asked.comparison)
  const which = labels === undefined ? '' : ` of ${labels}`
  return {
    rule: 'prometheus',
    state: known,
    seen: labels === undefined ? shown : `${shown} of ${labels}`,
    told:
      reading.change === undefined
        ? `is ${printFigure(value)}${which}`
        : `rose ${rise(reading)}${which}`,
    excerpt: [],
    next:
      known === 'unknown'
        ? 'NaN says that nothing was measured yet'
        : 'Look at what the site did meanwhile: rehearse preview logs',
  }
}

/** What is compared, and how it is shown; nothing yet where a change has only begun. */
function amountOf(
  { what }: PrometheusAsked,
  { value, from = 0, change }: Reading,
): { amount?: number; shown: string } {
  if (what === 'value') return { amount: numberOf(value), shown: printFigure(value) }
  if (change === undefined) return { shown: `${printFigure(value)} to begin with` }
  const amount = numberOf(change)
  if (what === 'increases') return { amount, shown: signed(printFigure(change)) }
  const share = amount === 0 ? 0 : amount / Math.abs(numberOf(from))
  return {
    amount: share,
    shown: Number.isFinite(share)
      ? signed(`${Number((share * 100).toPrecision(4))} %`)
      : `${signed(printFigure(change))} from ${printFigure(from)}`,
  }
}

function signed(text: string): string {
  return text.startsWith('-') ? text : `+${text}`
}

/** "by 5, from 2 to 7". */
function rise({ value, from = 0, change = 0, anew }: Reading): string {
  const restarted = anew ? ', begun anew between' : ''
  return `by ${printFigure(change)}, from ${printFigure(from)} to ${printFigure(value)}${restarted}`
}

function stateOf(value: number, comparison: PrometheusAsked['comparison']): Verdict['state'] {
  if (Number.isNaN(value)) return 'unknown'
  return isKept(value, comparison) ? 'ok' : 'failed'
}

/** One verdict for each series that any look saw, but for the one that the whole is about. */
function othersOf(
  asked: PrometheusAsked,
  samples: readonly Sample<PrometheusSeen>[],
  whole: Verdict,
): Verdict[] {
  const known = new Map<string, Sample<Reading>[]>()
  for (const sample of samples) {
    if (!('seen' in sample) || !('readings' in sample.seen)) continue
    for (const { labels, ...reading } of sample.seen.readings) {
      if (labels === undefined) continue
      known.set(labels, [...(known.get(labels) ?? []), { at: sample.at, seen: reading }])
    }
  }
  const parts = [...known].map(([labels, own]) => ({
    ...judgeEach(own, (reading) => judgeReading(asked, reading)),
    part: labels,
  }))
  return parts.filter(({ part }) => !whole.seen.endsWith(` of ${part}`))
}

/** What is expected, for people. */
export function expected({ what, comparison, each }: PrometheusAsked): string {
  const whom = each ? 'each: ' : ''
  if (what === 'value') return `${whom}${printComparison(comparison)}`
  if (what === 'increases') return `${whom}a rise ${printComparison(comparison)}`
  const share = printComparison(comparison, (value) => `${Number((value * 100).toPrecision(6))} %`)
  return `${whom}growth ${share}`
}
