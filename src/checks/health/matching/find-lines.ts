import type { TextTest } from '../line/text-test.ts'
import { findMatch } from './find-match.ts'

/** Numbers from 0 of the lines of a text that hold or match what is looked for. May take for ever. */
export function findLines(text: string, test: TextTest): number[] {
  const holds = (line: string): boolean =>
    test.how === 'matches' ? findMatch(line, test.pattern) !== null : line.includes(test.value)
  return text.split('\n').flatMap((line, index) => (holds(line) ? [index] : []))
}
