import type { Comparator } from '../threshold.ts'
import { type Comparison, takeComparator } from './comparison.ts'
import type { LineReader } from './line-reader.ts'
import { Unreadable } from './unreadable.ts'

/** A number that must not be passed. */
export interface Bound {
  comparator: Comparator
  value: number
}

const sides = {
  above: { right: ['<', '<='], meant: 'Write <' },
  below: { right: ['>', '>='], meant: 'Write >' },
} as const

/** Takes a bound from above (`< 512MB`) or from below (`> 10%`): the other one would hold when it gets worse. */
export function takeBound(
  reader: LineReader,
  side: keyof typeof sides,
  takeValue: (reader: LineReader) => number,
  fix: string,
): Bound {
  const found = takeComparator(reader, fix)
  const { right, meant } = sides[side]
  const comparator = right.find((one) => one === found.text)
  if (comparator === undefined) throw new Unreadable(found, `is no bound from ${side}`, meant)
  return { comparator, value: takeValue(reader) }
}

/** Takes how often something may happen: `= 0`, `< 3` or `<= 2`. */
export function takeMostTimes(
  reader: LineReader,
  takeValue: (reader: LineReader) => number,
  fix: string,
): Comparison {
  const found = takeComparator(reader, fix)
  const comparator = (['=', '<', '<='] as const).find((one) => one === found.text)
  if (comparator === undefined) throw new Unreadable(found, 'is no bound from above', fix)
  return { comparator, value: takeValue(reader) }
}
