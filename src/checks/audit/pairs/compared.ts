import type { Run } from '../facts.ts'
import type { Metric } from '../figures.ts'

export type ComparedId = Metric | 'score'

/** A figure that is compared with the base's. */
export interface Compared {
  id: ComparedId
  /** A difference up to it is none. Of the same page it is seldom larger, whatever the machine. */
  margin: number
  read: (run: Pick<Run, 'metrics' | 'scores'>) => number | undefined
  /** How much worse the head is, positive when it is: in the unit of the margin. */
  worseBy: (base: number, head: number) => number
}

/**
 * Margins from repeated runs of one page: the score of performance in points, blocking time in milliseconds, the times
 * as shares of the base's, layout shift as it is.
 */
export const compared: readonly Compared[] = [
  {
    id: 'score',
    margin: 3,
    read: ({ scores: { performance } }) =>
      performance === undefined ? undefined : performance * 100,
    worseBy: (base, head) => base - head,
  },
  relative('fcp', 0.05),
  relative('lcp', 0.05),
  relative('speed-index', 0.15),
  absolute('tbt', 100),
  absolute('cls', 0.02),
]

function relative(id: Metric, margin: number): Compared {
  return {
    id,
    margin,
    read: ({ metrics }) => metrics[id],
    worseBy: (base, head) => (base === 0 ? (head > 0 ? 1 : 0) : (head - base) / base),
  }
}

function absolute(id: Metric, margin: number): Compared {
  return { id, margin, read: ({ metrics }) => metrics[id], worseBy: (base, head) => head - base }
}
