import { formatDuration } from '../../../../model/units.ts'
import { takeDuration } from '../../../../model/line/amounts.ts'
import {
  type Comparison,
  isKept,
  printComparison,
  takeLimit,
} from '../../../../model/line/comparison.ts'
import type { AspectJudge } from '../aspect.ts'

/** `connects`: it lets the user in and answers; `connects < 200ms`: in that time. */
export const connects: AspectJudge<{ limit?: Comparison }, { ms: number }> = {
  word: 'connects',
  example: 'connects',
  parse: (reader) =>
    /^[^[]/.test(reader.peek()?.text ?? '')
      ? { limit: takeLimit(reader, takeDuration, 'Write connects, or connects < 200ms') }
      : {},
  expected: ({ limit }) =>
    limit ? `an answer, ${printComparison(limit, formatDuration)}` : 'an answer',
  judge: ({ limit }, { ms }) => ({
    state: limit === undefined || isKept(ms, limit) ? 'ok' : 'failed',
    seen: `after ${formatDuration(ms)}`,
    told: `takes ${formatDuration(ms)} to let in and to answer`,
    next: 'Look at how busy it is, and at the way there',
  }),
  badness: ({ ms }) => ms,
}
