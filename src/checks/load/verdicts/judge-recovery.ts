import { holds, type Threshold } from '../../../model/threshold.ts'
import { count, formatDuration } from '../../../model/units.ts'
import type { Recovery } from '../recovery.ts'
import type { Judged } from './verdict.ts'

export function judgeRecovery(recovery: Recovery, threshold: Threshold): Judged {
  const { levelMs, backMs, afterMs, seenMs, n } = recovery
  if (levelMs === undefined) {
    const told = 'nobody knows how fast the site was before the spike'
    return { state: 'unknown', value: 'unknown', told, n }
  }
  const limit = `limit ${formatDuration(threshold.limit)}`
  const normal = `p95 was ${formatDuration(levelMs)} before and is back at ${formatDuration(backMs)}`
  const told = (words: string) => `${words}, ${limit}, over ${count(n, 'request')}; ${normal}`
  if (afterMs !== undefined) {
    const value = formatDuration(afterMs)
    const state = holds(threshold, afterMs) ? 'holds' : 'broken'
    return { state, value, told: told(`recovered after ${value}`), n }
  }
  const value = `more than ${formatDuration(seenMs)}`
  // Seen for less than the limit, it may yet have come back in time.
  const state = holds(threshold, seenMs) ? 'unknown' : 'broken'
  return { state, value, told: told(`had not recovered after ${formatDuration(seenMs)}`), n }
}
