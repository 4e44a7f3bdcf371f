import type { Measurement } from '../../../../model/result.ts'
import type { Sample } from '../../kind.ts'
import type { ProcessAsked, ProcessSeen } from './asked.ts'

/** The most that was used at once, and the CPU time per answer. */
export function figure(
  asked: ProcessAsked,
  samples: readonly Sample<ProcessSeen>[],
): Omit<Measurement, 'subject'> | undefined {
  const [first] = samples
  if (!first || !('seen' in first)) return undefined
  const { seen } = first
  if (seen.what === 'cpu') {
    return {
      metric: 'health.cpu-per-request',
      value: seen.usedMs / seen.answered,
      unit: 'ms',
      n: seen.answered,
    }
  }
  if (seen.what !== 'level') return undefined
  const { most: value, samples: n } = seen
  if (asked.what === 'memory') return { metric: 'health.memory', value, unit: 'bytes', n }
  if (asked.what !== 'descriptors') return undefined
  return { metric: 'health.descriptors', value, unit: asked.share ? 'ratio' : 'count', n }
}
