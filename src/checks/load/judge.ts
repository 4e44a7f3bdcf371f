import type { Observation } from '../../model/check.ts'
import type { LoadFacts } from './facts.ts'
import { notServedFindings } from './judge/not-served-findings.ts'
import { soakFindings } from './judge/soak-findings.ts'
import { stopFindings } from './judge/stop-findings.ts'
import { thresholdFindings } from './judge/threshold-findings.ts'
import { unexpectedFindings } from './judge/unexpected-findings.ts'
import type { LoadOptions } from './options.ts'
import type { LoadFinding } from './rules.ts'

/**
 * What thresholds do not hold, which routes did not answer as they should, and what grew in a soak. Nothing of a
 * load whose figures tell of the generator.
 */
export function judgeLoad({ facts }: Observation<LoadFacts>, options: LoadOptions): LoadFinding[] {
  if (facts.saturated !== undefined) return []
  return [
    ...stopFindings(facts),
    ...thresholdFindings(facts, options.thresholds),
    ...notServedFindings(facts, options.routes),
    ...unexpectedFindings(facts),
    ...soakFindings(facts),
  ]
}
