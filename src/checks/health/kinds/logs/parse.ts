import type { LineReader } from '../../../../model/line/line-reader.ts'
import { isTextTest, takeTextTest } from '../../line/text-test.ts'
import type { LogsAsked } from './asked.ts'
import { signs } from './reading/sign.ts'

const fix = `Write logs no new errors, logs no ${signs.slice(1).join(', … no ')} or logs not matches /pattern/`

/** Reads `logs no new errors` and its like. */
export function parse(reader: LineReader): LogsAsked {
  reader.takeWord('logs')
  if (isTextTest(reader)) return { what: 'text', test: takeTextTest(reader) }
  if (!reader.takeWord('no')) reader.lacks('no, not, contains or matches', fix)
  const isNew = reader.takeWord('new') !== undefined
  const { text: of } = reader.takeOneOf(signs, `one of ${signs.join(', ')}`, fix)
  return { what: 'none', of, isNew }
}
