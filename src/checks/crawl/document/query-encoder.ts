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
      const code = character.codePointAt(0) ?? 0xfffd
      const bytes = table.get(character) ?? (encoding === 'gb18030' ? fourBytes(code) : undefined)
      return bytes ? bytes.map(encodeByte).join('') : `%26%23${code}%3B`
    })
  }
}

/** The second byte of a character may be one that queries need not encode. */
function encodeByte(byte: number): string {
  const character = String.fromCharCode(byte)
  if (byte > 0x20 && byte < 0x7f && !'"#<>\''.includes(character)) return character
  return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
}

/** GB18030 numbers all that has no two bytes: https://encoding.spec.whatwg.org/#index-gb18030-ranges-pointer */
function fourBytes(code: number): readonly number[] {
  const pointer = code > 0xffff ? 189_000 + code - 0x1_0000 : pointers().get(code)
  if (pointer === undefined) return []
  return bytesOf(pointer)
}

function bytesOf(pointer: number): number[] {
  return [
    Math.floor(pointer / 12_600) + 0x81,
    (Math.floor(pointer / 1260) % 10) + 0x30,
    (Math.floor(pointer / 10) % 126) + 0x81,
    (pointer % 10) + 0x30,
  ]
}

let ranges: ReadonlyMap<number, number> | undefined

function pointers(): ReadonlyMap<number, number> {
  if (ranges) return ranges
  const decoder = new TextDecoder('gb18030')
  const found = new Map<number, number>()
  for (let pointer = 0; pointer < 39_420; pointer++) {
    const text = decoder.decode(Uint8Array.from(bytesOf(pointer)))
    if (text.length === 1) found.set(text.charCodeAt(0), pointer)
  }
  ranges = found
  return found
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
