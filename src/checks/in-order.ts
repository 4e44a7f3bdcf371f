import type { Check } from '../model/check.ts'
import * as list from './index.ts'

const all: readonly Check<unknown, unknown>[] = Object.values(list)

/** Every check, in the order a rehearsal runs them. */
export const checks = all.toSorted((one, other) => one.order - other.order)
