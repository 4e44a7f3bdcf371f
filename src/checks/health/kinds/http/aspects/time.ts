import { takeDuration } from '../../../../../model/line/amounts.ts'
import {
  type Comparison,
  isKept,
  printComparison,
  takeLimit,
} from '../../../../../model/line/comparison.ts'
import { median } from '../../../../../model/median.ts'
import { formatDuration } from '../../../../../model/units.ts'
import { cutProblem } from '../../../asking/answer.ts'
import type { Aspect } from '../aspect.ts'

/** Milliseconds, of one answer or the median of several. */
interface Seen {
  ms: number
  /** All of them, slowest first; at most ten. */
  all?: number[]
  n?: number
}

/** `time < 500ms`: until the last byte. The first request often pays for a cold cache, so it takes three. */
export const time: Aspect<Comparison, Seen> = {
  words: ['time'],
  example: 'time < 500ms',
  looks: 3,
  parse: (reader) => takeLimit(reader, takeDuration, 'Write a limit: time < 500ms'),
  expected: (wish) => printComparison(wish, formatDuration),
  see: ({ ms, cut }, _wish, { bodyLimit }) =>
    cut ? { problem: cutProblem(bodyLimit) } : { seen: { ms } },
  pool: (seen) => {
    const times = seen.map(({ ms }) => ms)
    const slowest = times.toSorted((a, b) => b - a).slice(0, 10)
    return { ms: median(times), all: slowest, n: times.length }
  },
  judge: (wish, { ms, all = [ms], n = 1 }) => ({
    state: isKept(ms, wish) ? 'ok' : 'failed',
    seen: formatDuration(ms),
    told: `takes ${formatDuration(ms)}, median of ${n}`,
    excerpt: [`slowest: ${all.map(formatDuration).join(', ')}`],
    next: 'Ask for it again while a profiler runs, and compare with the base',
  }),
}
