/** Whose words a query is in: a double-quoted one is a name in PostgreSQL, and a text in MySQL. */
export type Dialect = 'postgres' | 'mysql'

const shown = 200

/** Comments, texts, quoted names and numbers. What has no end was cut off. */
const tokens: Readonly<Record<Dialect, RegExp>> = {
  postgres:
    /--.*|\/\*[^]*?(?:\*\/|$)|'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)|(?<![\w$])\$((?:[A-Za-z_]\w*)?)\$[^]*?(?:\$\1\$|$)|(?<![\w$])\d[\w.]*/g,
  mysql:
    /(?:--(?=\s|$)|#).*|\/\*[^]*?(?:\*\/|$)|'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)|`(?:[^`]|``)*(?:`|$)|(?<![\w$])\d[\w.]*/g,
}

/**
 * The query without what it is about: texts and numbers become "?", comments go, in one line of at most 200
 * characters. Foreign text. Where nobody can tell how it goes on, such as after a backslash before a quote, the rest
 * is left out.
 */
export function hideLiterals(query: string, dialect: Dialect): string {
  let text = ''
  let at = 0
  for (const match of query.matchAll(tokens[dialect])) {
    const [token] = match
    text += query.slice(at, match.index)
    at = match.index + token.length
    if (isUnclear(token)) return oneLine(`${text}?…`)
    text += standIn(token, dialect)
  }
  return oneLine(text + query.slice(at))
}

/** Comments in comments, and quotes behind a backslash, mean one thing here and another there. */
function isUnclear(token: string): boolean {
  if (token.startsWith('/*')) return token.indexOf('/*', 2) > 0
  return /^['"]/.test(token) && /\\['"]/.test(token)
}

function standIn(token: string, dialect: Dialect): string {
  if (/^(?:--|\/\*|#)/.test(token)) return ' '
  const isName = token.startsWith('`') || (token.startsWith('"') && dialect === 'postgres')
  return isName ? token : '?'
}

function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > shown ? `${line.slice(0, shown - 1)}…` : line
}
