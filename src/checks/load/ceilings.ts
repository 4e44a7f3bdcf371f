import type { LoadStage, StageRate } from '../../model/load-stage.ts'
import { count } from '../../model/units.ts'
import { planLimits } from '../../traffic/plan/limits.ts'

/*
 * How much load one run may be, whatever rehearse.yml says: a pull request may have written it. Known here, so
 * that a mistake is told before anything starts; a plan is held to the same limits.
 */
export const mostPerS = planLimits.perS
export const mostStages = planLimits.stages

/** A part of a load whose rate goes evenly from one to the other. */
interface Part {
  durationMs: number
  fromPerS: number
  toPerS: number
}

/** What is too much about a load, in words that follow its name; undefined when nothing is. */
function tooMuch(parts: readonly Part[]): string | undefined {
  const peak = Math.max(0, ...parts.flatMap(({ fromPerS, toPerS }) => [fromPerS, toPerS]))
  if (peak > mostPerS) {
    return `goes up to ${rounded(peak)} requests per second, and ${rounded(mostPerS)} is the most`
  }
  const requests = Math.round(requestsOf(parts))
  if (requests > planLimits.requests) {
    return `makes ${count(requests, 'request')}, and ${rounded(planLimits.requests)} is the most`
  }
  const durationMs = parts.reduce((sum, part) => sum + part.durationMs, 0)
  return durationMs > planLimits.durationMs ? 'lasts longer than 24h' : undefined
}

/**
 * What is too much about stages as far as it is known before the traffic is: without `ownPerS`, the rates that
 * are multiples of it count as nothing.
 */
export function knownExcess(stages: readonly LoadStage[], ownPerS = 0): string | undefined {
  const perS = (rate: StageRate) => ('perS' in rate ? rate.perS : rate.times * ownPerS)
  return tooMuch(
    stages.map(({ durationMs, from, to }) => ({
      durationMs,
      fromPerS: perS(from),
      toPerS: perS(to),
    })),
  )
}

function requestsOf(parts: readonly Part[]): number {
  return parts.reduce(
    (sum, { durationMs, fromPerS, toPerS }) =>
      sum + ((fromPerS + toPerS) / 2) * (durationMs / 1000),
    0,
  )
}

function rounded(n: number): string {
  return Number(n.toFixed(2)).toLocaleString('en')
}
