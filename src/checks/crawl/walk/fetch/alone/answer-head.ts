import type { AnswerHeaders } from '../answer.ts'

/** How the end of a body is found: after so many bytes, by its chunks, or where the connection ends. */
export type Framing = { length: number } | 'chunked' | 'until-close'

export interface AnswerHead {
  status: number
  headers: AnswerHeaders
  framing: Framing
  /** It breaks a rule that strict clients insist on. */
  forgiven: boolean
}

/** Control characters of ASCII; bytes beyond may be part of UTF-8. */
const control = /[\p{Cc}--[\x80-\x9f]]/gv

/**
 * The head of an answer, read as browsers read it: lines may end with a line feed alone, a line without colon
 * is no header, and lengths that agree are one (https://www.rfc-editor.org/rfc/rfc9112#section-6.3). Undefined
 * for what no client can use.
 */
export function parseAnswerHead(text: string): AnswerHead | undefined {
  const [first = '', ...lines] = unfolded(text).split(/\r?\n/)
  const status = Number(/^HTTP\/\d(?:\.\d)?[\t ]+(\d{3})(?!\d)/i.exec(first)?.[1])
  if (Number.isNaN(status)) return undefined
  const headers = new Map<string, string[]>()
  let forgiven = /[^\r]\n|\n[\t ]/.test(text)
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(0, colon)).trimEnd().toLowerCase()
    forgiven ||= name === '' || name.length !== colon
    if (name === '') continue
    const values = headers.get(name) ?? []
    // What nobody could send back in a cookie is white space.
    values.push(
      line
        .slice(colon + 1)
        .replaceAll(control, ' ')
        .trim(),
    )
    headers.set(name, values)
  }
  const lengths = (headers.get('content-length') ?? []).flatMap((value) => value.split(','))
  const isChunked = headers.get('transfer-encoding')?.some((value) => /\bchunked$/i.test(value))
  forgiven ||= lengths.length > 1 || (isChunked === true && lengths.length > 0)
  const framing = framingOf(status, isChunked === true, lengths)
  if (framing === undefined) return undefined
  return { status, headers: plain(headers), framing, forgiven }
}

/** A line that begins with white space goes on with the one before. */
function unfolded(text: string): string {
  return text.replaceAll(/\r?\n[\t ]+/g, ' ')
}

function framingOf(
  status: number,
  isChunked: boolean,
  lengths: readonly string[],
): Framing | undefined {
  if (status < 200 || status === 204 || status === 304) return { length: 0 }
  if (isChunked) return 'chunked'
  if (lengths.length === 0) return 'until-close'
  const values = new Set(lengths.map((length) => length.trim()))
  const [value = ''] = values
  return values.size === 1 && /^\d{1,15}$/.test(value) ? { length: Number(value) } : undefined
}

function plain(headers: ReadonlyMap<string, string[]>): AnswerHeaders {
  const entries = [...headers].map(([name, values]) => [
    name,
    values.length === 1 ? values[0] : values,
  ])
  return Object.assign(Object.create(null) as object, Object.fromEntries(entries)) as AnswerHeaders
}
