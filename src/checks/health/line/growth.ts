import { count } from '../../../model/units.ts'
import { takeAmount } from '../../../model/line/amounts.ts'
import { type Bound, takeBound } from '../../../model/line/bound.ts'
import { printComparison } from '../../../model/line/comparison.ts'
import type { LineReader } from '../../../model/line/line-reader.ts'
import { Unreadable } from '../../../model/line/unreadable.ts'

/** How much of something may be added: in a minute, or while so many requests are answered. */
export interface GrowthBound extends Bound {
  /** Requests that the value is about; absent where it is about a minute. */
  requests?: number
}

/** What an amount of it looks like, and what it is called in messages. */
interface Amount {
  pattern: RegExp
  read: (text: string) => number
  example: string
}

const perMinute = { min: 1, h: 1 / 60 } as const

/** Takes `< 1MB/min`, `< 60MB/h`, `< 2MB per 1000 requests` or `< 2kB per request`. */
export function takeGrowth(
  reader: LineReader,
  { pattern, read, example }: Amount,
  words: string,
): GrowthBound {
  const fix = `Write ${words} < ${example}/min, or ${words} < ${example} per 1000 requests`
  let requests: number | undefined
  const bound = takeBound(
    reader,
    'above',
    () => {
      const whole = new RegExp(`${pattern.source}(?:/(?:min|h))?`, pattern.flags)
      const text = takeAmount(reader, whole, 'an amount of growth', fix)
      const [amount = '', unit] = text.split('/')
      if (unit !== undefined) return read(amount) * (unit === 'h' ? perMinute.h : perMinute.min)
      requests = takeRequests(reader, fix)
      return read(amount)
    },
    fix,
  )
  return { ...bound, ...(requests === undefined ? {} : { requests }) }
}

function takeRequests(reader: LineReader, fix: string): number {
  if (!reader.takeWord('per')) reader.lacks('/min or per 1000 requests', fix)
  const number = reader.take(/\d{1,7}(?![^\s,[])/y)
  if (number && Number(number.text) === 0) {
    throw new Unreadable(number, 'requests are none', 'Write per 1000 requests')
  }
  reader.takeOneOf(number ? ['requests', 'request'] : ['request'], 'a number of requests', fix)
  return Number(number?.text ?? 1)
}

/** What the bound allows in a minute, with so many requests answered in it. */
export function allowedPerMin({ value, requests }: GrowthBound, requestsPerMin: number): number {
  return requests === undefined ? value : (value * requestsPerMin) / requests
}

/** "below 1 MB a minute": for people. */
export function printGrowth(bound: GrowthBound, format: (value: number) => string): string {
  const { requests } = bound
  const per =
    requests === undefined
      ? 'a minute'
      : requests === 1
        ? 'per request'
        : `per ${count(requests, 'request')}`
  return `${printComparison(bound, format)} ${per}`
}
