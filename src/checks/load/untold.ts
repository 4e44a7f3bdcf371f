import type { Threshold } from '../../model/threshold.ts'
import type { LoadFacts } from './facts.ts'
import { verdictsOf } from './verdicts/verdicts-of.ts'

/**
 * Why the load could not say whether each threshold holds; undefined when it could. A load that was stopped has
 * said enough.
 */
export function untold(facts: LoadFacts, thresholds: readonly Threshold[]): string | undefined {
  if (facts.stopped) return undefined
  const [first, ...others] = verdictsOf(facts, thresholds).filter(
    ({ state }) => state === 'unknown',
  )
  if (!first) return undefined
  const more = others.length > 0 ? ` (and ${others.length} more)` : ''
  return `"${first.threshold.text}" cannot be judged: ${first.told}${more}`
}
