import type { LineReader, Word } from '../../line/line-reader.ts'
import { Unreadable } from '../../line/unreadable.ts'
import type { HttpAsked } from './asked.ts'
import { aspects } from './aspects/in-order.ts'
import type { RequestHeaders } from './options.ts'

const words = aspects.flatMap((aspect) => aspect.words)

/** Reads METHOD PATH and what is asked of the answer. */
export function parse(reader: LineReader, { headers }: { headers?: RequestHeaders }): HttpAsked {
  const method = reader.take(/GET|HEAD/y)?.text === 'HEAD' ? 'HEAD' : 'GET'
  const path = takePath(reader, method)
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

function takePath(reader: LineReader, method: string): string {
  const fix = `Write a path of the site: ${method} /healthz status = 200`
  const word = reader.take(/\S+/y) ?? reader.lacks('a path', fix)
  const why = problem(word)
  if (why !== undefined) throw new Unreadable(word, why, fix)
  return word.text
}

function problem({ text }: Word): string | undefined {
  if (/^https?:\/\//i.test(text))
    return 'is an address; health asks the site under test by its paths'
  if (!text.startsWith('/')) return 'is no path; a path starts with "/"'
  // "//host" and "/\\host" name another host to whoever resolves them.
  if (/^\/[/\\]/.test(text)) return 'names another host; a path must not start with // or /\\'
  if (text.includes('#')) return 'holds a "#", and what follows that is never sent'
  return URL.canParse(text, 'http://target') ? undefined : 'is no path that can be asked for'
}
