import { takeDuration } from '../../../../model/line/amounts.ts'
import { takeLimit } from '../../../../model/line/comparison.ts'
import { takeEndpoint } from '../../line/endpoint.ts'
import type { LineReader } from '../../../../model/line/line-reader.ts'
import { takeTextTest } from '../../line/text-test.ts'
import { Unreadable } from '../../../../model/line/unreadable.ts'
import type { TcpAsked } from './asked.ts'

const whats = ['connects', 'refuses', 'banner'] as const
const fix =
  'Write tcp 127.0.0.1:5432 connects, … connects < 200ms, … refuses or … banner contains "SSH-2.0"'

/** Reads `tcp HOST:PORT connects` and its like. */
export function parse(reader: LineReader): TcpAsked {
  reader.takeWord('tcp')
  const word = reader.peek()
  const endpoint = takeEndpoint(reader, whats, fix) ?? reader.lacks('HOST:PORT', fix)
  if (word && endpoint.host !== undefined && endpoint.port === undefined) {
    throw new Unreadable(word, 'has no port', fix)
  }
  const { text: what } = reader.takeOneOf(whats, `one of ${whats.join(', ')}`, fix)
  if (what === 'refuses') return { endpoint, what }
  if (what === 'banner') return { endpoint, what, test: takeTextTest(reader) }
  const compares = /^[^[]/.test(reader.peek()?.text ?? '')
  const limit = compares ? takeLimit(reader, takeDuration, 'Write connects < 200ms') : undefined
  return { endpoint, what, ...(limit === undefined ? {} : { limit }) }
}
