import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import { rootCause } from '../../model/root-cause.ts'
import type { Mistake } from './rule-lines.ts'

const mostBytes = 1024 * 1024

const none = (problem: string) => ({ rules: [], mistakes: [{ line: 0, problem }] })

/** The rules in a file; none, and a mistake, when it cannot be read or is larger than 1 MiB. */
export function readRuleFile<Rule>(
  path: string | undefined,
  parse: (text: string) => { rules: Rule[]; mistakes: Mistake[] },
): { rules: Rule[]; mistakes: Mistake[] } {
  if (path === undefined) return { rules: [], mistakes: [] }
  try {
    const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      const { size } = fstatSync(file)
      if (size > mostBytes) return none(`larger than ${mostBytes} bytes; it is left out`)
      return parse(readFileSync(file, 'utf8'))
    } finally {
      closeSync(file)
    }
  } catch (thrown) {
    return none(`could not be read: ${rootCause(thrown)}`)
  }
}
