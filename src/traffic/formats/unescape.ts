const plain: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  b: '\b',
  f: '\f',
}

/** Undoes what Apache and nginx write into quoted fields: \" and \\, \n, and \xHH for any byte. */
export function unescapeField(text: string): string {
  if (!text.includes('\\')) return text
  return text.replaceAll(/\\(?:x([0-9a-fA-F]{2})|(.))/g, (_, hex?: string, letter = '') =>
    hex === undefined ? (plain[letter] ?? letter) : String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
