/** Labels that were looked up; there are a few hundred. */
const labels = new Map<string, string>()

/** Encodings that browsers refuse to decode, because they hide markup. */
const replaced = /^(csiso2022kr|hz-gb-2312|iso-2022-cn|iso-2022-cn-ext|iso-2022-kr|replacement)$/i

/** The encoding for a label as https://encoding.spec.whatwg.org/#names-and-labels has it; undefined for none. */
export function encodingForLabel(label: string): string | undefined {
  const name = label.replaceAll(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, '')
  if (name === '' || name.length > 40) return undefined
  if (replaced.test(name)) return 'replacement'
  const known = labels.get(name)
  if (known !== undefined) return known
  try {
    const { encoding } = new TextDecoder(name)
    labels.set(name, encoding)
    return encoding
  } catch {
    return undefined
  }
}

/** What a declaration inside of a document means: it was read as ASCII, so UTF-16 cannot be true. */
export function encodingDeclaredInside(label: string): string | undefined {
  const encoding = encodingForLabel(label)
  if (encoding?.startsWith('utf-16')) return 'utf-8'
  return encoding === 'x-user-defined' ? 'windows-1252' : encoding
}
