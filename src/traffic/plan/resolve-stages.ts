import { UserError } from '../../model/errors.ts'
import type { LoadStage, StageRate } from '../../model/load-stage.ts'
import { count, formatDuration } from '../../model/units.ts'
import type { PlannedStage } from '../traffic-plan.ts'
import { type PlanLimits, planLimits } from './limits.ts'
import { requestsOf } from './stage-rate.ts'

/** Stages with their rates and places, and how many requests each gets. */
export interface ResolvedStages {
  stages: PlannedStage[]
  requests: number[]
  durationMs: number
}

/**
 * Puts the stages one after the other. Throws the UserError `load-too-large` beyond the limits, and
 * `load-empty` when its rates are 0.
 */
export function resolveStages(
  stages: readonly LoadStage[],
  ownRatePerS: number,
  limits: PlanLimits = planLimits,
): ResolvedStages {
  if (stages.length > limits.stages) {
    throw tooLarge(`has ${count(stages.length, 'stage')}`, count(limits.stages, 'stage'))
  }
  const perS = (rate: StageRate) => ('perS' in rate ? rate.perS : rate.times * ownRatePerS)
  let startMs = 0
  const resolved = stages.map(({ kind, name, durationMs, from, to }): PlannedStage => {
    const stage = { kind, name, startMs, durationMs, fromPerS: perS(from), toPerS: perS(to) }
    startMs += durationMs
    const peak = Math.max(stage.fromPerS, stage.toPerS)
    if (!(peak <= limits.perS)) {
      throw tooLarge(`sends ${peak.toLocaleString('en')}/s in ${name}`, `${limits.perS}/s`)
    }
    return stage
  })
  if (!(startMs <= limits.durationMs)) {
    throw tooLarge(`lasts ${formatDuration(startMs)}`, formatDuration(limits.durationMs))
  }
  return { stages: resolved, requests: shares(resolved, limits.requests), durationMs: startMs }
}

/** Rounded so that the sum is right, whatever is rounded in the stages; at least one in all. */
function shares(stages: readonly PlannedStage[], most: number): number[] {
  let exact = 0
  let given = 0
  const requests = stages.map((stage) => {
    exact += requestsOf(stage)
    // 0.3/s for 10s are 3 requests, whatever floating point makes of the product.
    const share = Math.floor(exact + 1e-6) - given
    given += share
    return share
  })
  if (given > most) throw tooLarge(`sends ${count(given, 'request')}`, count(most, 'request'))
  if (given > 0) return requests
  const first = stages.findIndex((stage) => requestsOf(stage) > 0)
  if (first !== -1) return requests.with(first, 1)
  throw new UserError({
    code: 'load-empty',
    what: 'The load sends no request at all',
    why: 'The rates of all its stages are 0, or it has no stage',
    fix: 'Give a stage a rate above 0',
  })
}

function tooLarge(does: string, most: string): UserError {
  return new UserError({
    code: 'load-too-large',
    what: `The load ${does}`,
    why: `${most} is the most of one load`,
    fix: 'Lower the rates of the stages, or make them shorter',
  })
}
