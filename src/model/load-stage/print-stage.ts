import type { LoadStage, StageRate } from '../load-stage.ts'
import { printDuration } from '../units.ts'

/** The stage as people write it, with its rate: "steady 60s @ 1x", "ramp 30s 10/s..100/s". */
export function printStage({ kind, durationMs, from, to }: LoadStage): string {
  const rates = kind === 'ramp' ? `${printRate(from)}..${printRate(to)}` : `@ ${printRate(to)}`
  return `${kind} ${printDuration(durationMs)} ${rates}`
}

function printRate(rate: StageRate): string {
  return 'times' in rate ? `${rate.times}x` : `${rate.perS}/s`
}
