/** Escapes of characters that a path may hold as they are (RFC 3986, pchar), and that people write so. */
const plain = /%(?:24|26|2B|2C|3A|3B|3D|40)/g

/** A name as one segment of a path: everything escaped that must be, nothing else. */
export function encodedSegment(name: string): string {
  return encodeURIComponent(name.normalize().toWellFormed()).replace(plain, decodeURIComponent)
}

/**
 * The one spelling of a path among all that mean the same; printable ASCII only. Undefined when an escape
 * is broken or is not UTF-8, and for what no site needs and attacks do: dot segments, however they are
 * escaped, backslashes and control characters.
 */
export function canonicalPath(path: string): string | undefined {
  const segments: string[] = []
  for (const segment of path.split('/')) {
    const name = decoded(segment)
    if (name === undefined || /[\p{Cc}\\]/u.test(name)) return undefined
    if (name.split('/').some((part) => part === '.' || part === '..')) return undefined
    segments.push(encodedSegment(name))
  }
  return segments.join('/')
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}
