import type { PlannedStage } from '../traffic-plan.ts'

type Ramp = Pick<PlannedStage, 'startMs' | 'durationMs' | 'fromPerS' | 'toPerS'>

/** Requests per second at a moment of the load. */
export function rateAt({ startMs, durationMs, fromPerS, toPerS }: Ramp, ms: number): number {
  return fromPerS + ((toPerS - fromPerS) * (ms - startMs)) / durationMs
}

/** How many requests the rates of a stage amount to. */
export function requestsOf({ durationMs, fromPerS, toPerS }: Ramp): number {
  return ((fromPerS + toPerS) / 2) * (durationMs / 1000)
}

/** When so many requests of the stage have come: milliseconds from the start of the load. */
export function momentOf(stage: Ramp, requests: number): number {
  const { startMs, durationMs, fromPerS, toPerS } = stage
  if (requests <= 0) return startMs
  // The integral of the rate, solved for the time without cancellation.
  const slope = (toPerS - fromPerS) / (durationMs / 1000)
  const root = Math.sqrt(Math.max(0, fromPerS ** 2 + 2 * slope * requests))
  return startMs + (2000 * requests) / (fromPerS + root)
}
