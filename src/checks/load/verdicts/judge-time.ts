import { holds, type Threshold } from '../../../model/threshold.ts'
import { count, formatDuration } from '../../../model/units.ts'
import { percentile, sampleCount } from '../engine/histogram.ts'
import type { Endings } from '../facts.ts'
import { requiredRequests } from '../sample-size.ts'
import type { Judged } from './verdict.ts'

export type TimeThreshold = Extract<Threshold, { percentile: number }>

/** Requests that were given up stand in the percentiles with the time limit, but would have taken longer. */
export function judgeTime(endings: Endings, threshold: TimeThreshold, timeoutMs: number): Judged {
  const name = `p${threshold.percentile}`
  const buckets = endings[threshold.measure]
  const ms = percentile(buckets, threshold.percentile)
  const limit = `limit ${formatDuration(threshold.limit)}`
  const n = sampleCount(buckets)
  const required = requiredRequests(threshold.percentile)
  if (endings.fired < required) {
    const told = `${name} cannot be told from ${count(endings.fired, 'request')}; it needs ${required.toLocaleString('en')}`
    return { state: 'unknown', value: 'too few requests', told, n: endings.fired }
  }
  if (ms === undefined) {
    const told = `${name} is unknown, because no request was answered; ${limit}`
    return { state: 'broken', value: 'no answer', told, n }
  }
  const over = `over ${count(n, 'request')}`
  const isUpper = threshold.comparator === '<' || threshold.comparator === '<='
  if (ms >= timeoutMs && isUpper) {
    const value = `at least ${formatDuration(ms)}`
    const told = `${name} is ${value}, where requests are given up; ${limit}, ${over}`
    return { state: 'broken', value, told, n }
  }
  const value = formatDuration(ms)
  const state = holds(threshold, ms) ? 'holds' : 'broken'
  return { state, value, told: `${name} is ${value}, ${limit}, ${over}`, n }
}
