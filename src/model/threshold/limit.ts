import { parseDuration, parseRate } from '../units.ts'
import type { Measure } from './measure.ts'
import { type ThresholdReader, ThresholdProblem } from './reader.ts'

const number = /^\d{1,12}(?:\.\d{1,6})?$/
/** What may stand apart from its number, as in "0.1 %". */
const unit = /^(?:ms|s|m|h|%|\/s|\/m)$/

/** Reads a limit: milliseconds, a ratio from 0 to 1 for errors, requests per second for rates. */
export function readLimit(reader: ThresholdReader, { measure, plain }: Measure): number {
  const form = measure === 'errors' ? percents : measure === 'rate' ? rates : durations
  const written = reader.take('word', `a limit belongs, such as ${form.example}`)
  const apart = number.test(written) ? reader.match(unit) : undefined
  const text = written + (apart?.[0] ?? '')
  const limit = plain && number.test(text) ? Number(text) : form.read(text)
  if (limit !== undefined && limit <= form.most) return limit
  throw new ThresholdProblem(
    `compares with "${text}", which is ${form.none}; write ${form.example}`,
  )
}

interface Form {
  read(text: string): number | undefined
  most: number
  none: string
  example: string
}

const durations: Form = {
  read: parseDuration,
  most: Number.MAX_SAFE_INTEGER,
  none: 'no duration',
  example: '300ms or 2s',
}

const percents: Form = {
  read: (text) =>
    text.endsWith('%') && number.test(text.slice(0, -1))
      ? Number(text.slice(0, -1)) / 100
      : undefined,
  most: 1,
  none: 'no share of the requests',
  example: '0.1%',
}

/** A rate below one request in 1,000 s is no rate that a load could tell. */
const rates: Form = {
  read: (text) => {
    const perS = parseRate(text)
    return perS === undefined || perS === 0 || perS >= 0.001 ? perS : undefined
  },
  most: 1e9,
  none: 'no rate',
  example: '200/s',
}
