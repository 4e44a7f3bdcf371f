import type { RequestHeaders } from '../../asking/request-headers.ts'
import { takeNumber, takePercent } from '../../../../model/line/amounts.ts'
import { takeComparison, takeLimit } from '../../../../model/line/comparison.ts'
import type { LineReader } from '../../../../model/line/line-reader.ts'
import { takePath } from '../../line/path.ts'
import { Unreadable } from '../../../../model/line/unreadable.ts'
import type { PrometheusAsked } from './asked.ts'
import { takeSelector } from './selector.ts'

const example = 'prometheus /metrics http_errors_total < 5'
const fix = `Write ${example}, … increases < 10 or … grows < 1%`

/** Reads `prometheus /metrics NAME{label="x"} < 5` and its like. */
export function parse(
  reader: LineReader,
  { headers }: { headers?: RequestHeaders },
): PrometheusAsked {
  reader.takeWord('prometheus')
  const place = takeAddress(reader) ?? takePath(reader, `Write the path of the metrics: ${example}`)
  const each = reader.takeWord('each') !== undefined
  const selector = takeSelector(reader)
  const common = { place, ...(headers === undefined ? {} : { headers }), selector, each }
  if (reader.takeWord('increases')) {
    const comparison = takeLimit(reader, takeNumber, 'Write a limit: increases < 10')
    return { ...common, what: 'increases', comparison }
  }
  if (reader.takeWord('grows')) {
    const comparison = takeLimit(reader, takePercent, 'Write a limit: grows < 1%')
    return { ...common, what: 'grows', comparison }
  }
  const next = reader.peek()
  if (!next || !/^[<>=!≤≥≠:~]/.test(next.text)) {
    reader.lacks('a comparison, grows or increases', fix, ['grows', 'increases'])
  }
  const comparison = takeComparison(reader, takeNumber, `Write a number: ${example}`)
  return { ...common, what: 'value', comparison }
}

/** Metrics often stand on a port of their own. */
function takeAddress(reader: LineReader): string | undefined {
  const word = reader.peek()
  if (!word || !/^https?:\/\//i.test(word.text)) return undefined
  const url = URL.canParse(word.text) ? new URL(word.text) : undefined
  if (!url || url.username !== '' || url.password !== '' || url.hash !== '') {
    const why = url ? 'holds a login or a "#"' : 'is no address'
    throw new Unreadable(word, why, 'Write a path, or http://HOST:PORT/metrics')
  }
  reader.take(/\S+/y)
  return word.text
}
