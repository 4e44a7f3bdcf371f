import type { Comparison } from '../../../../model/line/comparison.ts'
import type { JsonTest } from '../../line/json-test.ts'
import type { TextTest } from '../../line/text-test.ts'
import type { Found } from '../../matching/task.ts'

/** An assertion about a command. */
export type ExecAsked = {
  /** The program and its arguments. */
  words: readonly [string, ...string[]]
  /** How long it may take, where that is not the time of any look. */
  withinMs?: number
} & (
  | { what: 'exits'; comparison: Comparison }
  | { what: 'prints'; test: TextTest }
  | { what: 'json'; test: JsonTest }
)

/** How a command ended. */
export type ExecSeen = {
  /** The end of what it wrote, on both of its streams. */
  lines: string[]
} & (
  | { lateMs: number }
  | {
      /** Null where a signal ended it. */
      code: number | null
      signal?: string
      /** Whether it printed what it should. */
      holds?: boolean
      /** The text around what was looked for. */
      excerpt?: string
      found?: Found
    }
)
