import { holds, type Threshold } from '../../../model/threshold.ts'
import { count } from '../../../model/units.ts'
import type { Endings } from '../facts.ts'
import type { Judged } from './verdict.ts'

/** Of the requests that were due in `durationMs`, those that were served, per second of it. */
export function judgeRate(
  { failed, fired }: Endings,
  threshold: Threshold,
  durationMs: number,
): Judged {
  const served = fired - failed
  const perS = (served * 1000) / durationMs
  const value = `${rounded(perS)}/s`
  const told = `${served} of ${count(fired, 'request')} were served, ${value}; limit ${rounded(threshold.limit)}/s`
  return { state: holds(threshold, perS) ? 'holds' : 'broken', value, told, n: fired }
}

function rounded(perS: number): number {
  return Number(perS.toPrecision(4))
}
