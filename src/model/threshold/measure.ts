import { type ThresholdReader, ThresholdProblem } from './reader.ts'

/** What a threshold limits. */
export type Measure = (
  | { measure: 'response' | 'service'; percentile: number }
  | { measure: 'errors' | 'rate' | 'recover' }
) & {
  /** True for the spellings of k6, in which a limit needs no unit: milliseconds, a ratio, requests per second. */
  plain: boolean
}

/** What k6 knows and we do not judge, with the reason and what to write instead. */
const refused: Readonly<Record<string, string>> = {
  avg: 'is no limit here: a mean hides slow requests behind fast ones, and has no time for those that failed; write "p50" or "p95"',
  max: 'is no limit here: a single request would decide; write "p99"',
  min: 'is no limit here: a single request would decide; write "p50"',
}

/** Reads "response p95", "errors" and the like, and k6's "p(95)", "med", "http_req_failed: rate". */
export function readMeasure(reader: ThresholdReader): Measure {
  if (reader.accept('errors')) return { measure: 'errors', plain: false }
  if (reader.accept('rate')) return { measure: 'rate', plain: false }
  if (reader.accept('recover')) return { measure: 'recover', plain: false }
  if (reader.accept('response')) return { measure: 'response', ...readPercentile(reader) }
  if (reader.accept('service')) return { measure: 'service', ...readPercentile(reader) }
  // k6 counts from the moment a request is sent, as `service` does.
  if (accepted(reader, 'http_req_duration')) {
    return { measure: 'service', ...readPercentile(reader), plain: true }
  }
  if (accepted(reader, 'http_req_failed')) return { measure: 'errors', ...rate(reader) }
  if (accepted(reader, 'http_reqs')) return { measure: 'rate', ...rate(reader) }
  return { measure: 'response', ...readPercentile(reader) }
}

function readPercentile(reader: ThresholdReader): { percentile: number; plain: boolean } {
  if (reader.accept('med')) return { percentile: 50, plain: true }
  const short = reader.match(/^p(\d{1,2}(?:\.\d{1,6})?)$/)
  if (short) return { percentile: Number(short[1]), plain: false }
  if (reader.accept('p')) {
    if (!reader.accept('(')) throw reader.misplaced('"(" belongs, as in p(95)')
    const percent = reader.match(/^\d{1,2}(?:\.\d{1,6})?$/)
    if (!percent) throw reader.misplaced('a percentile below 100 belongs, as in p(95)')
    if (!reader.accept(')')) throw reader.misplaced('")" belongs, as in p(95)')
    return { percentile: Number(percent[0]), plain: true }
  }
  const token = reader.peek()
  const why = token?.kind === 'word' && Object.hasOwn(refused, token.text) && refused[token.text]
  if (token && why) throw new ThresholdProblem(`has "${token.text}", which ${why}`)
  throw reader.misplaced(
    'a measure belongs: p95, service p95, errors, rate or recover, as in "response p95 < 300ms" or "errors < 0.1%"',
  )
}

function accepted(reader: ThresholdReader, metric: string): boolean {
  if (!reader.accept(metric)) return false
  if (!reader.accept(':'))
    throw reader.misplaced(`":" belongs, as in ${metric}: ${exampleOf(metric)}`)
  return true
}

function rate(reader: ThresholdReader): { plain: true } {
  if (!reader.accept('rate'))
    throw reader.misplaced('"rate" belongs, which is what k6 limits of it')
  return { plain: true }
}

function exampleOf(metric: string): string {
  return metric === 'http_req_duration' ? 'p(95)<300' : 'rate<0.01'
}
