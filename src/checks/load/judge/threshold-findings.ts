import type { Threshold } from '../../../model/threshold.ts'
import { count } from '../../../model/units.ts'
import { culpritHint, slowestRoutes } from '../culprits.ts'
import type { LoadFacts, StageEndings } from '../facts.ts'
import { failureLines } from '../failures.ts'
import { stagesInScope } from '../scope.ts'
import type { Verdict } from '../verdicts/verdict.ts'
import { verdictsOf } from '../verdicts/verdicts-of.ts'
import type { LoadFinding } from '../rules.ts'

const rules: Readonly<Record<Threshold['measure'], LoadFinding['rule']>> = {
  response: 'load/response-time',
  service: 'load/service-time',
  errors: 'load/errors',
  rate: 'load/rate',
  recover: 'load/recovery',
}

/** One finding per threshold and stage in which it does not hold, or in which nobody can say. */
export function thresholdFindings(
  facts: LoadFacts,
  thresholds: readonly Threshold[],
): LoadFinding[] {
  return verdictsOf(facts, thresholds).flatMap((verdict) => {
    if (verdict.state === 'holds') return []
    return [verdict.state === 'broken' ? broken(facts, verdict) : unknown(facts, verdict)]
  })
}

function broken(facts: LoadFacts, verdict: Verdict): LoadFinding {
  return {
    rule: rules[verdict.threshold.measure],
    severity: 'error',
    subject: subjectOf(facts, verdict),
    message: messageOf(facts, verdict),
    ...adviceOf(facts, verdict),
  }
}

/** No verdict on the site: the check as a whole could not find out (see `untold`). */
function unknown(facts: LoadFacts, verdict: Verdict): LoadFinding {
  return {
    rule: 'load/too-few-requests',
    severity: 'warning',
    subject: subjectOf(facts, verdict),
    message: messageOf(facts, verdict),
    fix: 'Make the stage longer or its rate higher, or judge a lower percentile.',
  }
}

/** A threshold that is judged in several stages is told for each. */
function subjectOf(facts: LoadFacts, { threshold, stage }: Verdict): string {
  const several = stagesInScope(threshold, facts.plan.stages).length > 1
  return several ? `${threshold.text} (${stage})` : threshold.text
}

function messageOf(facts: LoadFacts, { threshold, stage, told }: Verdict): string {
  if (threshold.measure === 'recover' || facts.plan.stages.length < 2) return told
  return `${told}, in ${stage}`
}

function adviceOf(facts: LoadFacts, { threshold, stage }: Verdict): Partial<LoadFinding> {
  const own = partOf(facts, stage, threshold.route)
  if (threshold.measure === 'errors') {
    const fix =
      'Look for these requests in the log of the site; they carry the header X-Rehearse-Run.'
    return { fix, evidence: failureLines(own) }
  }
  if (threshold.measure === 'recover') {
    return {
      fix: 'Look at what piles up in the spike: a queue without a limit, connections that are not given back, retries.',
    }
  }
  const { queueMax } = facts.generator
  const waited = `up to ${count(queueMax, 'request')} waited for a free connection`
  const evidence = [...slowestRoutes(own.routes), ...(queueMax > 0 ? [waited] : [])]
  return { fix: culpritHint(own.routes), evidence }
}

/** What a stage did, or one route in it. */
function partOf(
  facts: LoadFacts,
  name: string,
  route: string | undefined,
): Omit<StageEndings, 'stage'> {
  const { total, routes } = facts.stages.find(({ stage }) => stage === name) ?? facts
  const one = route !== undefined && Object.hasOwn(routes, route) ? routes[route] : undefined
  return route !== undefined && one ? { total: one, routes: { [route]: one } } : { total, routes }
}
