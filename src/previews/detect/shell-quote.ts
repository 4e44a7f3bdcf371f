/** A path or word as one word for sh. A path that begins with "-" would be an option. */
export function shellQuote(word: string): string {
  const safe = word.startsWith('-') ? `./${word}` : word
  return /^[\w./@+:=-]+$/.test(safe) ? safe : `'${safe.replaceAll("'", String.raw`'\''`)}'`
}
