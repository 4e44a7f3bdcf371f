import type { Rules } from '../model/rule.ts'

/** What Markdown has besides the report. */
export interface MarkdownParts {
  /** The page of the run that measured. */
  runUrl?: string | undefined
  /** What to do about each rule. */
  rules?: Rules
  /** The run of a fork measured, with its own code. */
  foreign?: boolean
}
