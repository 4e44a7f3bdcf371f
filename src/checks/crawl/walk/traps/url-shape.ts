/** The families that a URL belongs to, from the narrowest to the whole site. */
export interface Shape {
  /** Path with everything that counts replaced, and the names of the query's parameters. */
  fine: string
  /** The path alone, whatever the query; only for URLs with one. */
  query: string | undefined
  /** Everything below the first segment. */
  branch: string
}

const deepest = 8
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi
const sessionId = /;(?:jsessionid|phpsessid|sid)=[^/;]*/gi

/** Works on the text of a URL as the WHATWG parser writes it, without origin and fragment. */
export function urlShape(pathAndQuery: string): Shape {
  const mark = pathAndQuery.indexOf('?')
  const path = mark < 0 ? pathAndQuery : pathAndQuery.slice(0, mark)
  const segments = path.split('/').slice(1, deepest + 2)
  const shaped = segments.slice(0, deepest).map(segmentShape)
  if (segments.length > deepest) shaped.push('…')
  const whole = `/${shaped.join('/')}`
  const branch = shaped.length > 1 ? `/${shaped[0]}/…` : '/…'
  if (mark < 0) return { fine: whole, query: undefined, branch }
  const names = new Set(
    pathAndQuery
      .slice(mark + 1)
      .split('&')
      .map((pair) => segmentShape(pair.split('=', 1)[0] ?? '')),
  )
  const keys = [...names].toSorted().join('&')
  return { fine: `${whole}?${keys}`, query: `${whole}?…`, branch }
}

function segmentShape(segment: string): string {
  if (!/\d/.test(segment)) return segment.length > 60 ? '~' : segment.replace(sessionId, ';~')
  const named = segment.replace(sessionId, ';~').replace(uuid, '~')
  // Hashes and random names mix letters and digits without a separator between them.
  return named
    .replaceAll(/[0-9a-z]{12,}/gi, (word) => (/\d[a-z]+\d/i.test(word) ? '~' : word))
    .replaceAll(/\b(?=[a-f]*\d)[0-9a-f]{7,}\b/gi, '~')
    .replaceAll(/\d+/g, '#')
}
