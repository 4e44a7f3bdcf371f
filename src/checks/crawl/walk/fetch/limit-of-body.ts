import type { Expected } from '../../document/link.ts'
import { isJsonType, isXmlType, parseMediaType } from '../../document/media-type.ts'
import type { AnswerHeaders } from './answer.ts'
import type { TimeLimits } from './deadlines.ts'

export interface FetchLimits extends TimeLimits {
  /** Bytes of a document that is parsed. Beyond it, it is incomplete. */
  documentBytes: number
  /** Bytes that are read of anything else; the rest is not of interest. */
  otherBytes: number
}

export interface BodyLimit {
  bytes: number
  /** Whether a longer body is incomplete for us. */
  mustEnd: boolean
}

const errorBytes = 262_144
const mediaBytes = 65_536
/** As large as a sitemap may be: https://www.sitemaps.org/protocol.html#index */
const sitemapBytes = 52_428_800

/** How much of a body to read; undefined for one that by its type never ends. */
export function limitOfBody(
  isGood: boolean,
  headers: AnswerHeaders,
  limits: FetchLimits,
  role: Expected,
): BodyLimit | undefined {
  const type = headers['content-type']
  const { essence = '' } = parseMediaType(String(type ?? '')) ?? {}
  if (essence === 'text/event-stream' || essence === 'multipart/x-mixed-replace') return undefined
  if (!isGood) return { bytes: errorBytes, mustEnd: false }
  if (role === 'sitemap') {
    return { bytes: Math.max(sitemapBytes, limits.documentBytes), mustEnd: true }
  }
  if (/^(audio|video)\//.test(essence)) return { bytes: mediaBytes, mustEnd: false }
  const isParsed =
    essence === 'text/html' ||
    essence === 'text/css' ||
    essence === '' ||
    isXmlType(essence) ||
    isJsonType(essence)
  if (isParsed) return { bytes: limits.documentBytes, mustEnd: true }
  const { 'content-length': length } = headers
  // A length that was announced is a large file; without one, the body may be endless.
  return { bytes: limits.otherBytes, mustEnd: length === undefined }
}
