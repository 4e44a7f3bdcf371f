import { printPattern } from '../line/pattern.ts'
import type { TextTest } from '../line/text-test.ts'
import { attempt } from './attempt.ts'
import type { Match } from './task.ts'
import type { TextMatcher } from './text-matcher.ts'

/** Whether a text is as it should be, and where it holds what was looked for. */
export interface Tested {
  holds: boolean
  match?: Match
}

/** Tests a text; patterns are run by the matcher. The problem says why that could not be found out. */
export async function testText(
  text: string,
  test: TextTest,
  matcher: TextMatcher,
): Promise<Tested | { problem: string }> {
  if (test.how === 'equals') return { holds: (text === test.value) !== test.not }
  if (test.how === 'contains') {
    const at = text.indexOf(test.value)
    return tested(at < 0 ? null : { at, length: test.value.length }, test.not)
  }
  const { pattern } = test
  const matched = await attempt(
    matcher.run({ kind: 'match', text, pattern }),
    printPattern(pattern),
  )
  return 'problem' in matched ? matched : tested(matched.outcome, test.not)
}

function tested(match: Match | null, not: boolean): Tested {
  return { holds: (match !== null) !== not, ...(match ? { match } : {}) }
}
