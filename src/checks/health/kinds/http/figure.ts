import { median } from '../../../../model/median.ts'
import type { Measurement } from '../../../../model/result.ts'
import type { Sample } from '../../kind.ts'
import type { HttpAsked, HttpSeen } from './asked.ts'

/** Of an assertion about the time: the median of the times. */
export function figure(
  { word }: HttpAsked,
  samples: readonly Sample<HttpSeen>[],
): Omit<Measurement, 'subject'> | undefined {
  if (word !== 'time') return undefined
  const times = samples.flatMap((sample) =>
    'seen' in sample && 'aspect' in sample.seen ? [(sample.seen.aspect as { ms: number }).ms] : [],
  )
  if (times.length === 0) return undefined
  return { metric: 'health.time', value: median(times), unit: 'ms', n: times.length }
}
