import type { Check } from '../model/check.ts'
import { crawl } from './crawl/index.ts'
import { health } from './health/index.ts'
import { load } from './load/index.ts'

/** Every check, in the order a rehearsal runs them. */
export const checks: readonly Check<unknown, unknown>[] = [health, crawl, load]
