import { heartbeatName } from '../../../../model/heartbeats.ts'
import type { LineReader } from '../../../../model/line/line-reader.ts'
import { Unreadable } from '../../../../model/line/unreadable.ts'
import { takeWithin } from '../../line/within.ts'
import type { HeartbeatAsked } from './asked.ts'

const fix = 'Write heartbeat nightly within 60s'

/** Reads `heartbeat NAME within 60s`. */
export function parse(reader: LineReader): HeartbeatAsked {
  reader.takeWord('heartbeat')
  const word = reader.peek()
  if (!word || word.text === 'within') reader.lacks('the name of a job', fix)
  if (!heartbeatName.test(word.text)) {
    const why = 'is no name of a job: letters, digits, ".", "-" and "_"'
    throw new Unreadable(word, why, fix)
  }
  reader.take(/\S+/y)
  reader.takeOneOf(['within'], 'the word within', fix)
  return { name: word.text, withinMs: takeWithin(reader) }
}
