import { median } from '../../../model/median.ts'
import type { Run } from '../facts.ts'
import { type Compared, compared, type ComparedId } from './compared.ts'

/** So many pairs of runs tell whether anything may be slower, and so many whether it is. */
export const fewPairs = 3
export const allPairs = 7
/** Of all pairs, so many have to be worse for it to be told at all. */
const nearlyAll = allPairs - 1
/** A pair counts as worse from this share of the margin on: a smaller difference is none. */
const shareOfMargin = 0.5

/** The base and the head, run one after the other. */
export interface RunPair {
  base: Pick<Run, 'metrics' | 'scores'>
  head: Pick<Run, 'metrics' | 'scores'>
}

/** Run by run of both sides. */
export function pairsOf(
  head: readonly RunPair['head'][],
  base: readonly RunPair['base'][],
): RunPair[] {
  return base.flatMap((before, index) => {
    const after = head[index]
    return after ? [{ base: before, head: after }] : []
  })
}

/** What the pairs say of one metric. */
export interface PairVerdict {
  id: ComparedId
  verdict: 'same' | 'slower' | 'unsure'
  /** Medians of each side. */
  base: number
  head: number
  /** Median of the differences, positive when worse: a share of the base, or in the unit of the metric. */
  worse: number
  /** In how many pairs the head was worse, by more than half the margin. */
  worseIn: number
  pairs: number
}

/**
 * What pairs of runs in random order say of each metric that all of them have. With few pairs: `more` when a median is
 * beyond its margin, so that more are needed. With all of them a metric is slower when it is worse in each pair, by more
 * than half its margin, and by the whole of it in the median. By chance, all seven of a metric are worse at all once in
 * 128 times; of 5,000 comparisons of a page with itself, on a machine busy with other work, 13 found it slower.
 */
export function judgePairs(pairs: readonly RunPair[]): PairVerdict[] | 'more' {
  if (pairs.length < fewPairs) return 'more'
  const seen = compared.flatMap((one) => {
    const both = pairs.flatMap(({ base, head }) => {
      const [before, after] = [one.read(base), one.read(head)]
      return before === undefined || after === undefined ? [] : [{ before, after }]
    })
    return both.length < pairs.length ? [] : [{ one, both }]
  })
  const verdicts = seen.map(({ one, both }) => verdictOf(one, both))
  const isClear = verdicts.every(({ verdict }) => verdict === 'same')
  return pairs.length < allPairs && !isClear ? 'more' : verdicts
}

function verdictOf(
  { id, margin, worseBy }: Compared,
  both: readonly { before: number; after: number }[],
): PairVerdict {
  const differences = both.map(({ before, after }) => worseBy(before, after))
  const worse = median(differences)
  const worseIn = differences.filter((difference) => difference > margin * shareOfMargin).length
  const isBeyond = worse > margin
  return {
    id,
    verdict: !isBeyond
      ? 'same'
      : worseIn === both.length
        ? 'slower'
        : both.length < allPairs || worseIn >= nearlyAll
          ? 'unsure'
          : 'same',
    base: median(both.map(({ before }) => before)),
    head: median(both.map(({ after }) => after)),
    worse,
    worseIn,
    pairs: both.length,
  }
}
