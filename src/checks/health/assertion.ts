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
  /** The only check that it is watched beside, where there is one. */
  beside?: string
  /** How long one look may take, where it has a limit of its own. */
  timeoutMs?: number
  /** What it asks, in the terms of its kind. */
  asked: unknown
}

/** Those that are looked at in a moment of the rehearsal, beside that check where it is `during`. */
export function assertionsOf(
  all: readonly Assertion[],
  moment: Moment,
  check: string | undefined,
): Assertion[] {
  const now: When = moment === 'main' ? 'before' : moment
  const isHere = ({ beside }: Assertion) => now !== 'during' || (beside ?? check) === check
  return all.filter((assertion) => assertion.when.includes(now) && isHere(assertion))
}
