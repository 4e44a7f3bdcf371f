import type { ResponseHead, ResponseParser } from './autocannon-internals.ts'

const maxLine = 16_384
const maxTrailers = 200

/**
 * Makes the parser refuse what it would let pass: a chunk size that is no number would end the body as if it
 * were the last chunk, and a line without an end would grow without bound.
 */
export function checkChunks(parser: ResponseParser): void {
  const consumeLine = parser.consumeLine.bind(parser)
  parser.consumeLine = () => {
    const line = consumeLine()
    if (!parser.state.startsWith('BODY_')) return line
    if (parser.line.length > maxLine || parser.trailers.length > maxTrailers) {
      throw new Error('a line of the body without an end')
    }
    if (
      parser.state === 'BODY_CHUNKHEAD' &&
      line !== undefined &&
      !/^[\da-f]+\s*(;|$)/i.test(line)
    ) {
      throw new Error('a chunk without a size')
    }
    return line
  }
}

/** Throws for a head that does not tell where its body ends; a parser would guess. */
export function checkHead(head: ResponseHead): void {
  if (head.statusCode === 101) throw new Error('an upgrade that nobody asked for')
  const length = headerOf(head, 'content-length')
  if (length !== undefined && !/^\d{1,15}$/.test(length))
    throw new Error('a length that is no number')
}

/** How long the server keeps an idle connection, in milliseconds, as its `Keep-Alive` header says. */
export function keepAliveMs(head: ResponseHead): number | undefined {
  const seconds = /(?:^|[\s,])timeout=(\d{1,6})/i.exec(headerOf(head, 'keep-alive') ?? '')?.[1]
  return seconds === undefined ? undefined : Number(seconds) * 1000
}

function headerOf(head: ResponseHead, name: string): string | undefined {
  const at = head.headers.findIndex((text, i) => i % 2 === 0 && text.toLowerCase() === name)
  return at < 0 ? undefined : head.headers[at + 1]
}
