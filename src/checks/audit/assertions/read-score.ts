import { takeNumber } from '../../../model/line/amounts.ts'
import { takeBound } from '../../../model/line/bound.ts'
import type { LineReader } from '../../../model/line/line-reader.ts'
import { Unreadable } from '../../../model/line/unreadable.ts'
import { categories } from '../figures.ts'
import type { Assertion } from './assertion.ts'

/** Reads what follows `score`: `accessibility >= 0.95`. */
export function readScore(reader: LineReader): Pick<Assertion, 'of' | 'bound'> {
  const { text: category } = reader.takeOneOf(
    categories,
    'a category',
    `Write one of ${categories.join(', ')}`,
  )
  return { of: { kind: 'score', category }, bound: takeScoreBound(reader) }
}

/** Takes `>= 0.95`: a score has a bound from below, from 0 to 1. */
export function takeScoreBound(reader: LineReader): NonNullable<Assertion['bound']> {
  return takeBound(reader, 'below', takeScore, 'Write >= 0.95')
}

function takeScore(reader: LineReader): number {
  const word = reader.peek()
  const score = takeNumber(reader)
  if (score >= 0 && score <= 1) return score
  const span = { from: word?.from ?? 0, to: reader.position }
  const fix =
    score > 1 && score <= 100 ? `Write ${score / 100}` : 'Write a number from 0 to 1: 0.95'
  throw new Unreadable(span, 'is no score of Lighthouse, which go from 0 to 1', fix)
}
