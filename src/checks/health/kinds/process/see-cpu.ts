import type { Sample } from '../../../../model/sample.ts'
import type { Look } from '../../kind.ts'
import type { Loaded } from '../../under-load.ts'
import type { ProcessSeen } from './asked.ts'
import { untold } from './see-level.ts'

/** Fewer answers say more of what else the processes do. */
const leastAnswers = 50

/** CPU time while the load was steady. */
export function seeCpu(samples: readonly Sample[], load: Loaded): Look<ProcessSeen> {
  // Each tells of the time since the one before.
  const spans = samples.slice(1).flatMap(({ at, cpu }, index) => {
    const before = samples[index]?.at ?? at
    const isIn = before >= load.fromMs && at <= load.toMs
    return cpu === undefined || !isIn ? [] : [{ ms: at - before, usedMs: cpu * (at - before) }]
  })
  const ms = spans.reduce((sum, span) => sum + span.ms, 0)
  if (ms === 0) return { problem: untold('CPU time', samples.length) }
  const usedMs = spans.reduce((sum, span) => sum + span.usedMs, 0)
  const answered = (load.answered * ms) / (load.toMs - load.fromMs)
  if (answered < leastAnswers) {
    return {
      problem: `only ${Math.round(answered)} requests were answered while it was sampled; it takes ${leastAnswers}`,
    }
  }
  return { seen: { what: 'cpu', usedMs, answered: Math.round(answered) } }
}
