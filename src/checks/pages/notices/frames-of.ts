import type { Protocol } from 'puppeteer-core'
import type { Frame } from '../facts.ts'
import { boundedUrl } from './bounded.ts'

const mostFrames = 5

/** The first places of a stack, that of the event where it has none. Lines of the protocol count from 0. */
export function framesOf(
  stack: Protocol.Runtime.StackTrace | undefined,
  own?: { url?: string | undefined; lineNumber: number; columnNumber: number },
): Frame[] {
  const called = (stack?.callFrames ?? []).filter(({ url }) => url !== '')
  const places =
    called.length > 0 ? called : own?.url === undefined ? [] : [{ ...own, url: own.url }]
  return places.slice(0, mostFrames).map(({ url, lineNumber, columnNumber }) => ({
    url: boundedUrl(url),
    line: lineNumber + 1,
    column: columnNumber + 1,
  }))
}
