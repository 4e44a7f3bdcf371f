import type { CheckResult } from './model/result.ts'
import type { Step } from './plan.ts'

/** Why a check must not run after what was found before it: a dead site is not crawled or loaded. */
export function reasonToSkip(step: Step, earlier: readonly CheckResult[]): string | undefined {
  if (step.moment === 'before') return undefined
  const first = earlier.find(
    ({ moment, outcome }) => moment === 'before' && (outcome === 'fail' || outcome === 'error'),
  )
  return first && `the site was not healthy before it (${first.check}-before)`
}
