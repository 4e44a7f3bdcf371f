import type { ResponseHead, ResponseParser } from './autocannon-internals.ts'
import { headerOf } from './header-of.ts'

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
      !/^[\da-f]{1,13}\s*(;|$)/i.test(line)
    ) {
      throw new Error('a chunk without a size')
    }
    return line
  }
}

/** Throws for a head that does not tell where its body ends; a parser would guess. */
export function checkHead(head: ResponseHead): void {
  const { statusCode, headers } = head
  if (statusCode < 100) throw new Error('a status below 100')
  if (statusCode === 101) throw new Error('an upgrade that nobody asked for')
  const length = headerOf(headers, 'content-length')
  if (length !== undefined && !/^\d{1,15}$/.test(length))
    throw new Error('a length that is no number')
  const coding = headerOf(headers, 'transfer-encoding')
  if (coding !== undefined && coding.toLowerCase() !== 'chunked')
    throw new Error('a transfer coding that nobody asked for')
}

/** Answers to HEAD, 204 and 304 end with their head, whatever length they state (RFC 9112, 6.3). */
export function hasNoBody(head: ResponseHead, headOnly: boolean): boolean {
  return headOnly || head.statusCode === 204 || head.statusCode === 304
}

/**
 * Whether the connection stays open after an answer without a body. The parser's own word does not hold for
 * it: without a length, it expects the connection to end the body.
 */
export function staysOpen(head: ResponseHead): boolean {
  const connection = headerOf(head.headers, 'connection')?.toLowerCase() ?? ''
  const persistent = head.versionMajor > 1 || (head.versionMajor === 1 && head.versionMinor > 0)
  return persistent ? !connection.includes('close') : connection.includes('keep-alive')
}

/** How long the server keeps an idle connection, in milliseconds, as its `Keep-Alive` header says. */
export function keepAliveMs(head: ResponseHead): number | undefined {
  const field = headerOf(head.headers, 'keep-alive') ?? ''
  const seconds = /(?:^|[\s,])timeout=(\d{1,6})/i.exec(field)?.[1]
  return seconds === undefined ? undefined : Number(seconds) * 1000
}
