/** A piece of a threshold: a word, a quoted text without its quotes, a comparator or another sign. */
export interface Token {
  kind: 'word' | 'text' | 'comparator' | 'sign'
  text: string
}

// In this order: each alternative begins with a character that no other one takes, so that nothing is tried twice.
const token = /\s*(?:"((?:[^"\\]|\\["\\])*)"|(<=|>=|<|>)|([():])|([^\s"<>=():]+)|(\S))/y

/** The pieces of a threshold, in order. A character that belongs to none stands alone as a sign. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  token.lastIndex = 0
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [, quoted, comparator, sign, word, stray] = match
    if (quoted !== undefined) {
      tokens.push({ kind: 'text', text: quoted.replace(/\\(["\\])/g, '$1') })
    } else if (comparator !== undefined) tokens.push({ kind: 'comparator', text: comparator })
    else if (word !== undefined) tokens.push({ kind: 'word', text: word })
    else tokens.push({ kind: 'sign', text: sign ?? stray ?? '' })
  }
  return tokens
}

/** A text in quotes, as `tokenize` reads it. */
export function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}
