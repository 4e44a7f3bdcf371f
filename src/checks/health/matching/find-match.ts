import type { Pattern } from '../line/pattern.ts'
import type { Match } from './task.ts'

/** Where a pattern first matches. May take for ever. */
export function findMatch(text: string, { source, flags }: Pattern): Match | null {
  const found = new RegExp(source, flags).exec(text)
  return found && { at: found.index, length: found[0].length }
}
