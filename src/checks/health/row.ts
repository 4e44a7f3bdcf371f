import type { Severity } from '../../model/result.ts'
import type { Verdict } from './kind.ts'

/** One line of the report: an assertion, or a part of what it saw, with what was expected and seen. */
export interface Row extends Omit<Verdict, 'part'> {
  subject: string
  expected: string
  severity: Severity
}
