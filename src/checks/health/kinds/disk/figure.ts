import type { Measurement } from '../../../../model/result.ts'
import type { Sample } from '../../kind.ts'
import type { DiskAsked, DiskSeen } from './asked.ts'

/** What is free, in bytes. */
export function figure(
  { what }: DiskAsked,
  samples: readonly Sample<DiskSeen>[],
): Omit<Measurement, 'subject'> | undefined {
  const [first] = samples
  if (what !== 'free' || !first || !('seen' in first) || first.seen.what !== 'room')
    return undefined
  return { metric: 'health.disk-free', value: first.seen.room.freeBytes, unit: 'bytes' }
}
