import type { Expected } from '../../document/link.ts'
import type { Visit } from '../visit.ts'

const isScriptType =
  /^(?:text|application)\/(?:x-)?(?:java|ecma|j|live)script(?:1\.[0-5])?$|^application\/(?:json|wasm)$|\+json$|^text\/(?:json|css)$/

/** Types with which browsers run no script: https://fetch.spec.whatwg.org/#ref-for-should-response-to-request-be-blocked-due-to-mime-type? */
const neverScript = /^(?:image|audio|video)\/|^text\/csv$/

/** Types of images that have their first bytes in common. */
const raster = /^image\/(?:png|apng|gif|jpe?g|pjpeg|webp|avif|bmp|x-icon|vnd\.microsoft\.icon)$/

/** What a server calls a file that it knows to be a font, or does not know. */
const fontType = /^(?:font\/|application\/(?:x-)?font)|^application\/octet-stream$/

/**
 * What came instead of what the reference needs; undefined where browsers take it. They look at the first
 * bytes of images, fonts and media, and at the header of scripts and styles.
 */
export function unexpectedType(visit: Visit, expects: Expected): string | undefined {
  const { type, kind, format } = visit
  const isHtml = kind === 'html' || type === 'text/html' || type === 'application/xhtml+xml'
  const got = kind === 'html' ? 'HTML' : type === '' ? `${kind} bytes without a type` : type
  switch (expects) {
    case 'any':
      return undefined
    case 'page':
      return /^(?:image|audio|video|font)\//.test(type) && kind !== 'html' ? got : undefined
    case 'image':
      return isImage(visit) ? undefined : got
    case 'script':
      if (kind === 'html' || kind === 'markup' || neverScript.test(type)) return got
      return visit.nosniff && !isScriptType.test(type) ? got : undefined
    case 'module':
      return kind === 'html' || !isScriptType.test(type) ? got : undefined
    case 'style':
      if (kind === 'html') return got
      return type === 'text/css' || type === '' ? undefined : got
    case 'font':
      if (kind === 'font') return undefined
      return isHtml || /^(?:image|audio|video|text)\//.test(type) || fontType.test(type)
        ? got
        : undefined
    case 'media':
      // A playlist is text.
      return isHtml || kind === 'font' || type.startsWith('image/') ? got : undefined
    case 'track':
      return isHtml || /^(?:image|audio|video)\//.test(type) ? got : undefined
    case 'manifest':
      return format === 'manifest' || format === 'json' ? undefined : got
    case 'feed':
    case 'sitemap':
      return isHtml || /^(?:image|audio|video|font)\//.test(type) ? got : undefined
    default:
      return expects satisfies never
  }
}

function isImage({ kind, type }: Visit): boolean {
  if (kind === 'image') return true
  // AVIF and HEIF have the container of a video.
  if (kind === 'svg') return type === 'image/svg+xml' || type === ''
  if (kind !== 'unknown' && kind !== 'media' && kind !== 'markup') return false
  if (raster.test(type) && kind !== 'media') return false
  return type.startsWith('image/') || type === '' || type === 'application/octet-stream'
}
