import type { Threshold } from '../threshold.ts'
import { printDuration } from '../units.ts'
import { quote } from './tokens.ts'

/** The threshold in its one full form, which reads as the same threshold: "response p95 < 300ms in spike". */
export function printThreshold(threshold: Threshold): string {
  const { route, comparator, stage, abortAfterMs } = threshold
  return [
    ...(route === undefined ? [] : ['route', quote(route)]),
    threshold.measure,
    ...('percentile' in threshold ? [`p${threshold.percentile}`] : []),
    comparator,
    printLimit(threshold),
    ...(stage === undefined ? [] : ['in', stage]),
    ...(abortAfterMs === undefined ? [] : ['for', printDuration(abortAfterMs), 'abort']),
  ].join(' ')
}

function printLimit({ measure, limit }: Threshold): string {
  // 0.07 times 100 is a little more than 7 in floating point.
  if (measure === 'errors') return `${Number((limit * 100).toPrecision(14))}%`
  return measure === 'rate' ? `${limit}/s` : printDuration(limit)
}
