import { noAnswer } from '../../asking/no-answer.ts'
import { judgeEach } from '../../judge-each.ts'
import type { Sample, Verdict } from '../../kind.ts'
import { printComparison } from '../../../../model/line/comparison.ts'
import type { PrometheusAsked, PrometheusSeen, Reading } from './asked.ts'
import { judgeReading } from './judge-reading.ts'

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
  if ('trouble' in seen) return noAnswer(seen.trouble)
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
