import type { LineReader } from '../../../../model/line/line-reader.ts'
import { takePath } from '../../line/path.ts'
import { Unreadable } from '../../../../model/line/unreadable.ts'
import type { HttpAsked } from './asked.ts'
import { aspects } from './aspects/in-order.ts'
import type { RequestHeaders } from '../../asking/request-headers.ts'

const words = aspects.flatMap((aspect) => aspect.words)

/** Reads METHOD PATH and what is asked of the answer. */
export function parse(reader: LineReader, { headers }: { headers?: RequestHeaders }): HttpAsked {
  const method = reader.take(/GET|HEAD/y)?.text === 'HEAD' ? 'HEAD' : 'GET'
  const path = takePath(reader, `Write a path of the site: ${method} /healthz status = 200`)
  const word = reader.takeOneOf(
    words,
    `one of ${words.join(', ')}`,
    `Write what is asked of the answer: ${method} ${path} status = 200`,
  )
  const aspect = aspects.find((one) => one.words.includes(word.text))
  if (method === 'HEAD' && aspect?.needsBody) {
    throw new Unreadable(word, 'is about a body, and HEAD gets none', `Write GET ${path} …`)
  }
  const wish = aspect?.parse(reader, word.text)
  return {
    method,
    path,
    ...(headers === undefined ? {} : { headers }),
    word: word.text,
    wish,
  }
}
