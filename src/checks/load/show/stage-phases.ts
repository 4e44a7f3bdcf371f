import { mostPhases } from '../../../model/result.ts'
import type { Phase } from '../../../model/phase.ts'
import type { LoadFacts } from '../facts.ts'

/** When each stage of the load was. One that was not reached, because the load was stopped, was not. */
export function stagePhases({ beganAt, plan, stopped }: LoadFacts): Phase[] {
  const endMs = stopped?.afterMs ?? plan.durationMs
  const at = (ms: number) => new Date(beganAt + Math.min(ms, endMs)).toISOString()
  return plan.stages
    .filter(({ startMs }) => startMs < endMs)
    .map(({ name, startMs, durationMs }) => ({
      name: name.slice(0, 200),
      from: at(startMs),
      to: at(startMs + durationMs),
    }))
    .slice(0, mostPhases)
}
