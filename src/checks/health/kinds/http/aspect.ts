import type { LineReader } from '../../../../model/line/line-reader.ts'
import type { Look, Looking, Verdict } from '../../kind.ts'
import type { Answer } from '../../asking/answer.ts'
import type { RuleName } from '../../rules.ts'

/** What can be asked of an answer: its status, a header, its body. `Wish` is what a line says of it. */
export interface Aspect<Wish, Seen> {
  /** The words behind the path; the first is its rule. */
  words: readonly [RuleName, ...string[]]
  /** What stands behind the path, for messages. */
  example: string
  /** Whether it means anything without a body, as HEAD gets none. */
  needsBody?: boolean
  /** How many answers it takes; one unless it says more. */
  looks?: number
  /** Whether redirects are to be followed for it. */
  needsChain?: boolean
  /** Takes what follows `word`. Throws Unreadable. */
  parse(reader: LineReader, word: string): Wish
  /** What is expected, for people. */
  expected(wish: Wish): string
  see(answer: Answer, wish: Wish, looking: Looking): Look<Seen> | Promise<Look<Seen>>
  judge(wish: Wish, seen: Seen): Omit<Verdict, 'rule'> & { rule?: RuleName }
  /** What several looks amount to as one; unless it says, each must hold. */
  pool?(seen: readonly Seen[]): Seen
}
