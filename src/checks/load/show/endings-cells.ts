import { formatDuration } from '../../../model/units.ts'
import { percentile } from '../engine/histogram.ts'
import type { Endings } from '../facts.ts'

/** A percentile of fewer requests is the word of one or two of them. */
const leastForP99 = 100

/** The columns that `endingsCells` fills. */
export const endingsColumns = ['Requests', 'Failed', 'p50', 'p95', 'p99'].map((name) => ({
  name,
  align: 'right' as const,
}))

/** How many requests there were, how many failed, and how long the others took. */
export function endingsCells({ fired, failed, response }: Endings): string[] {
  const time = (percent: number) => {
    const ms = percentile(response, percent)
    return ms === undefined ? '–' : formatDuration(ms)
  }
  return [
    fired.toLocaleString('en'),
    failed.toLocaleString('en'),
    time(50),
    time(95),
    fired < leastForP99 ? '–' : time(99),
  ]
}
