/** What a body is by its first bytes, as far as they tell: https://mimesniff.spec.whatwg.org */
export type MediaKind =
  | 'image'
  | 'font'
  | 'media'
  | 'svg'
  | 'html'
  | 'markup'
  | 'pdf'
  | 'zip'
  | 'unknown'

const signatures: readonly (readonly [string, MediaKind])[] = [
  ['\x89PNG\r\n\x1a\n', 'image'],
  ['GIF87a', 'image'],
  ['GIF89a', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['BM', 'image'],
  ['\0\0\x01\0', 'image'],
  ['\0\0\x02\0', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['\xff\x0a', 'image'],
  ['\0\0\0\x0cJXL ', 'image'],
  ['wOFF', 'font'],
  ['wOF2', 'font'],
  ['OTTO', 'font'],
  ['ttcf', 'font'],
  ['true', 'font'],
  ['\0\x01\0\0', 'font'],
  ['OggS', 'media'],
  ['ID3', 'media'],
  ['fLaC', 'media'],
  ['\x1aE\xdf\xa3', 'media'],
  ['%PDF-', 'pdf'],
  ['PK\x03\x04', 'zip'],
]

const html =
  /^[\t\n\f\r ]*(?:<!--[^]{0,400}?-->[\t\n\f\r ]*)*<(?:!doctype html|html|head|body)[\s>]/i
const svg =
  /^[\t\n\f\r ]*(?:<\?xml[^>]*>\s*)?(?:<!--[^]{0,400}?-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i

/** A tag, and no comment, with which scripts and style sheets may begin. */
const markup = /^[\t\n\f\r ]*<(?:[a-z?]|!doctype)/i

export function mediaKind(head: Uint8Array): MediaKind {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 512))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
  if (text.startsWith('RIFF')) return text.startsWith('WEBP', 8) ? 'image' : 'media'
  if (text.startsWith('ftyp', 4))
    return /^(avi[fs]|mif1|heic|heix)/.test(text.slice(8)) ? 'image' : 'media'
  const known = signatures.find(([start]) => text.startsWith(start))
  if (known) return known[1]
  if (svg.test(text)) return 'svg'
  if (html.test(text)) return 'html'
  if (markup.test(text)) return 'markup'
  return isEmbeddedOpenType(text) ? 'font' : 'unknown'
}

const versions = new Set(['\0\0\x01\0', '\x01\0\x02\0', '\x02\0\x02\0'])

/** Its magic number comes late, after a version: https://www.w3.org/submissions/EOT/#FileFormat */
function isEmbeddedOpenType(text: string): boolean {
  return text.startsWith('LP', 34) && versions.has(text.slice(8, 12))
}
