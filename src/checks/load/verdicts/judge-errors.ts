import { holds, type Threshold } from '../../../model/threshold.ts'
import { count } from '../../../model/units.ts'
import type { Endings } from '../facts.ts'
import { formatPercent } from '../percent.ts'
import type { Judged } from './verdict.ts'

/** Errors as a share of all requests that were sent. */
export function judgeErrors({ failed, fired }: Endings, threshold: Threshold): Judged {
  const ratio = failed / fired
  const value = formatPercent(ratio)
  const told = `${failed} of ${count(fired, 'request')} failed (${value}), limit ${formatPercent(threshold.limit)}`
  return { state: holds(threshold, ratio) ? 'holds' : 'broken', value, told, n: fired }
}
