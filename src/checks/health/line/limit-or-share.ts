import { type Comparator, compare } from '../../../model/threshold.ts'
import { takeComparator } from '../../../model/line/comparison.ts'
import type { LineReader } from '../../../model/line/line-reader.ts'
import { Unreadable } from '../../../model/line/unreadable.ts'

/** A limit of an amount, or of its share in what there is. */
export interface LimitOrShare {
  comparator: Comparator
  value: number
  /** True when `value` is a percentage. */
  share: boolean
}

/** Takes `< 80%`, or `<` and what `takeAmount` takes. */
export function takeLimitOrShare(
  reader: LineReader,
  takeAmount: (reader: LineReader) => number,
  fix: string,
): LimitOrShare {
  const found = takeComparator(reader, fix)
  const comparator = found.text
  if (comparator === '=' || comparator === '!=') {
    throw new Unreadable(found, 'is hit by chance only', fix)
  }
  const share = reader.take(/\d{1,3}(?:\.\d{1,3})?\s*%(?![^\s,[])/y)
  return {
    comparator: comparator as Comparator,
    value: share ? Number.parseFloat(share.text) : takeAmount(reader),
    share: share !== undefined,
  }
}

/** Whether so much of `all` keeps the limit. */
export function isWithin(amount: number, all: number, limit: LimitOrShare): boolean {
  const value = limit.share ? (100 * amount) / all : amount
  return compare(value, limit.comparator, limit.value)
}

/** "below 80 %", "at most 90": for people. */
export function printLimitOrShare(
  { comparator, value, share }: LimitOrShare,
  print: (amount: number) => string = String,
): string {
  const words = { '<': 'below', '<=': 'at most', '>': 'above', '>=': 'at least' }
  return `${words[comparator]} ${share ? `${value} %` : print(value)}`
}
