import type { Threshold } from '../../../model/threshold.ts'
import type { PlannedStage } from '../../../traffic/traffic-plan.ts'
import type { Endings, LoadFacts } from '../facts.ts'
import { recoveryAfter } from '../recovery.ts'
import { stagesInScope } from '../scope.ts'
import { judgeErrors } from './judge-errors.ts'
import { judgeRate } from './judge-rate.ts'
import { judgeRecovery } from './judge-recovery.ts'
import { judgeTime } from './judge-time.ts'
import type { Judged, Verdict } from './verdict.ts'

/** What became of each threshold, in each stage that it is about. */
export function verdictsOf(facts: LoadFacts, thresholds: readonly Threshold[]): Verdict[] {
  return thresholds.flatMap((threshold) =>
    stagesInScope(threshold, facts.plan.stages).map((stage) => ({
      threshold,
      stage: stage.name,
      ...judge(facts, threshold, stage),
    })),
  )
}

function judge(facts: LoadFacts, threshold: Threshold, stage: PlannedStage): Judged {
  if (threshold.measure === 'recover') return judgeRecovery(recoveryAfter(facts, stage), threshold)
  const endings = endingsOf(facts, stage, threshold.route)
  if (!endings || endings.fired === 0) {
    return { state: 'unknown', value: 'no request', told: 'no request was sent', n: 0 }
  }
  switch (threshold.measure) {
    case 'response':
    case 'service':
      return judgeTime(endings, threshold, facts.plan.timeoutMs)
    case 'errors':
      return judgeErrors(endings, threshold)
    case 'rate':
      return judgeRate(endings, threshold, sentMs(facts, stage))
  }
}

/** How the requests ended that a threshold is about: those of a stage, or of one route in it. */
function endingsOf(
  facts: LoadFacts,
  { name }: Pick<PlannedStage, 'name'>,
  route: string | undefined,
): Endings | undefined {
  const own = facts.stages.find(({ stage }) => stage === name)
  if (!own || route === undefined) return own?.total
  return Object.hasOwn(own.routes, route) ? own.routes[route] : undefined
}

/** How long the stage was sent: less than it was planned when the load was stopped. */
function sentMs({ stopped }: LoadFacts, { startMs, durationMs }: PlannedStage): number {
  const untilMs = stopped?.afterMs ?? Number.POSITIVE_INFINITY
  return Math.max(1, Math.min(durationMs, untilMs - startMs))
}
