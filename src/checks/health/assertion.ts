import type { Moment, Severity } from '../../model/result.ts'
import type { When } from './line/qualifiers.ts'

/** One stated expectation, read. */
export interface Assertion {
  /** As it was written, without the qualifiers. */
  text: string
  /** The id of its kind. */
  kind: string
  severity: Severity
  when: readonly When[]
  /** How long one look may take, where it has a limit of its own. */
  timeoutMs?: number
  /** What it asks, in the terms of its kind. */
  asked: unknown
}

/** Those that are looked at in a moment of the rehearsal. */
export function assertionsOf(all: readonly Assertion[], moment: Moment): Assertion[] {
  const now: When = moment === 'main' ? 'before' : moment
  return all.filter(({ when }) => when.includes(now))
}
