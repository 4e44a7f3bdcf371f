import type { Threshold } from '../../../model/threshold.ts'
import { percentile } from '../engine/histogram.ts'
import type { Endings } from '../facts.ts'
import { judgeErrors } from '../verdicts/judge-errors.ts'
import { judgeTime } from '../verdicts/judge-time.ts'
import type { CapacityStep } from './capacity-facts.ts'

/** The thresholds that say how much is too much: those on times and errors of all routes in steady stages. */
export function limitsOf(thresholds: readonly Threshold[]): Threshold[] {
  return thresholds.filter(
    ({ measure, stage, route }) =>
      measure !== 'rate' && measure !== 'recover' && stage === undefined && route === undefined,
  )
}

/** What a rate did, and whether all of `limits` held. A rate of which nobody can say did not. */
export function judgeStep(
  perS: number,
  endings: Endings,
  limits: readonly Threshold[],
  timeoutMs: number,
): CapacityStep {
  const p95 = percentile(endings.response, 95)
  const verdicts = limits.map((threshold) => ({
    threshold,
    ...('percentile' in threshold
      ? judgeTime(endings, threshold, timeoutMs)
      : judgeErrors(endings, threshold)),
  }))
  const first = verdicts.find(({ state }) => state !== 'holds')
  return {
    perS,
    held: first === undefined && endings.fired > 0,
    ...(p95 === undefined ? {} : { p95 }),
    failed: endings.failed,
    n: endings.fired,
    ...(first ? { why: `${first.threshold.text}: ${first.told}` } : {}),
  }
}
