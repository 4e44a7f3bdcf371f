import { isIP } from 'node:net'
import type { LineReader } from '../../../model/line/line-reader.ts'
import { Unreadable } from '../../../model/line/unreadable.ts'

/** A host and a port to connect to. Without a host it is the target's. */
export interface Endpoint {
  host?: string
  port?: number
}

const name =
  /^(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.?$/i

/**
 * Takes HOST, HOST:PORT, :PORT or the word `target`. An IPv6 address with a port stands in brackets. Undefined,
 * and nothing taken, when the next word is one of the keywords.
 */
export function takeEndpoint(
  reader: LineReader,
  keywords: readonly string[],
  fix: string,
): Endpoint | undefined {
  const next = reader.peek()
  if (!next || keywords.includes(next.text)) return undefined
  if (next.text === 'target' && reader.takeWord('target')) return {}
  if (next.text.includes('://')) {
    throw new Unreadable(next, 'is an address; a host stands there', 'Write HOST or HOST:PORT')
  }
  const [, bracketed, plain = '', after] =
    /^(?:\[([^\]]*)\]|([^:]*(?::[^:]*:.*)?))(?::(.*))?$/.exec(next.text) ?? []
  const host = bracketed ?? plain
  const valid =
    bracketed === undefined ? isHost(plain) || (plain === '' && after) : isIP(host) === 6
  if (!valid) throw new Unreadable(next, 'is no host', fix, keywords)
  const port = after === undefined ? undefined : Number(after)
  if (after !== undefined && !(/^\d{1,5}$/.test(after) && port && port <= 65_535)) {
    const at = next.to - after.length
    throw new Unreadable({ from: at, to: next.to }, 'is no port', 'Write a number from 1 to 65535')
  }
  reader.take(/\S+/y)
  return { ...(host === '' ? {} : { host }), ...(port === undefined ? {} : { port }) }
}

/** A name or an address. */
export function isHost(text: string): boolean {
  return isIP(text) !== 0 || (name.test(text) && !/^[\d.]+$/.test(text))
}
