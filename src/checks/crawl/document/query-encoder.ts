/** Percent-encodes a query in the encoding of the document that refers to it. */
export type QueryEncoder = (query: string) => string

const known = new Map<string, ReadonlyMap<string, readonly number[]>>()

/**
 * Browsers send the query of a link in the encoding of its document, where that is neither UTF-8 nor UTF-16:
 * https://url.spec.whatwg.org/#query-state. Characters that it lacks become numeric character references.
 * The result is ASCII where the query was not, so that a URL parser leaves it alone.
 */
export function queryEncoder(encoding: string): QueryEncoder | undefined {
  if (encoding === 'utf-8' || encoding.startsWith('utf-16') || encoding === 'iso-2022-jp') {
    return undefined
  }
  return (query) => {
    const table = known.get(encoding) ?? buildTable(encoding)
    known.set(encoding, table)
    return query.replaceAll(/[^\0-\x7F]/gu, (character) => {
      const bytes = table.get(character)
      if (!bytes) return `%26%23${character.codePointAt(0) ?? 0xfffd}%3B`
      return bytes.map(encodeByte).join('')
    })
  }
}

/** The second byte of a character may be one that queries need not encode. */
function encodeByte(byte: number): string {
  const character = String.fromCharCode(byte)
  if (byte > 0x20 && byte < 0x7f && !'"#<>\''.includes(character)) return character
  return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
}

/** Node encodes to UTF-8 only, so what decodes to a character tells how to encode it. */
function buildTable(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const table = new Map<string, readonly number[]>()
  const learn = (bytes: readonly number[]): boolean => {
    try {
      const text = decoder.decode(Uint8Array.from(bytes))
      if (/^.$/su.test(text) && !table.has(text)) table.set(text, bytes)
      return true
    } catch {
      return false
    }
  }
  for (let lead = 0x80; lead <= 0xff; lead++) {
    if (learn([lead])) continue
    for (let trail = 0x30; trail <= 0xff; trail++) learn([lead, trail])
  }
  return table
}
