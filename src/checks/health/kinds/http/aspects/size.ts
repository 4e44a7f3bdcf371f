import { formatByteSize } from '../../../../../model/byte-size.ts'
import { takeByteSize } from '../../../../../model/line/amounts.ts'
import {
  type Comparison,
  isKept,
  printComparison,
  takeLimit,
} from '../../../../../model/line/comparison.ts'
import { cutProblem } from '../../../asking/answer.ts'
import type { Aspect } from '../aspect.ts'

/** `size < 200kB`: the body, unpacked. */
export const size: Aspect<Comparison, { bytes: number }> = {
  words: ['size'],
  example: 'size < 200kB',
  needsBody: true,
  parse: (reader) => takeLimit(reader, takeByteSize, 'Write a limit: size < 200kB'),
  expected: (wish) => printComparison(wish, formatByteSize),
  see: ({ bytes, cut }, wish, { bodyLimit }) =>
    // What was read settles a limit from below, or one that it already passes.
    cut && isKept(bytes, wish) !== isKept(Number.MAX_VALUE, wish)
      ? { problem: cutProblem(bodyLimit) }
      : { seen: { bytes } },
  judge: (wish, { bytes }) => ({
    state: isKept(bytes, wish) ? 'ok' : 'failed',
    seen: formatByteSize(bytes),
    told: `has ${formatByteSize(bytes)}`,
    next: 'Compare with the base what grew or is missing',
  }),
}
