import type { Kind } from '../kind.ts'
import * as list from './index.ts'

const all: readonly Kind<unknown, unknown>[] = Object.values(list)

/** Every kind of assertion; the one that most lines are of first, as messages show it. */
export const kinds = all.toSorted((one, other) => rank(one) - rank(other))

function rank({ id }: Kind<unknown, unknown>): number {
  return id === 'http' ? 0 : 1
}
