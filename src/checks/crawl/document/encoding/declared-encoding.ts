import { encodingDeclaredInside } from './encoding-label.ts'
import { prescanMeta } from './meta-prescan.ts'

/** What a document of some format declares about its encoding in its first bytes. */
export function declaredEncoding(
  reading: 'html' | 'xml' | 'css' | 'text',
  head: Uint8Array,
): string | undefined {
  if (reading === 'text') return undefined
  const start = Buffer.from(head.subarray(0, 200)).toString('latin1')
  if (reading === 'html') return prescanMeta(head) ?? xmlDeclared(start)
  if (reading === 'css') {
    // https://drafts.csswg.org/css-syntax/#determine-the-fallback-encoding: byte for byte
    return encodingDeclaredInside(/^@charset "([^"]*)";/.exec(start)?.[1] ?? '')
  }
  // https://www.w3.org/TR/xml/#sec-guessing
  if (start.startsWith('\0<\0?')) return 'utf-16be'
  if (start.startsWith('<\0?\0')) return 'utf-16le'
  return xmlDeclared(start)
}

/** In HTML it counts too: https://html.spec.whatwg.org/multipage/parsing.html#concept-get-xml-encoding-when-sniffing */
function xmlDeclared(start: string): string | undefined {
  const label = /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)["']/.exec(start)?.[1]
  return encodingDeclaredInside(label ?? '')
}
