import { personalShape } from '../privacy/personal-shape.ts'

const mostSegments = 30
const mostKeys = 16
const longest = 1024

/** What follows a visitor from site to site and changes nothing of the page. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|twclid|ttclid|igshid|yclid|mc_[ce]id|_ga|_gl|_hs\w+|ref|referrer|srsltid)$/i

/** What an asked target is made of, without the values of its query. */
export interface Target {
  /** The path between its slashes, without parameters such as ";jsessionid=…". */
  segments: string[]
  /** Path and query for the request line. */
  path: string
  /** Sorted names of the query's keys, joined by "&". */
  keys: string
  /** Whether values of keys to be kept stand in `path`. */
  hasValues: boolean
}

/** Undefined for a target that is too long to be anybody's link. */
export function readTarget(target: string, keep: ReadonlySet<string>): Target | undefined {
  if (target.length > longest) return undefined
  const question = target.indexOf('?')
  const written = question < 0 ? target : target.slice(0, question)
  // "//host" would be a request to another host.
  const parts = written.replace(/^[/\\]+/, '').split('/')
  const segments = parts.map((segment) => segment.split(';', 1)[0] ?? '')
  if (segments.length > mostSegments) return undefined
  const path = `/${segments.join('/')}`
  const pairs = question < 0 ? [] : readPairs(target.slice(question + 1), keep)
  if (pairs.length === 0) return { segments, path, keys: '', hasValues: false }
  return {
    segments,
    path: `${path}?${pairs.map(([key, value]) => key + value).join('&')}`,
    keys: pairs.map(([key]) => key).join('&'),
    hasValues: pairs.some(([, value]) => value !== ''),
  }
}

/** Keys sorted, each once; "=value" after those to be kept. */
function readPairs(query: string, keep: ReadonlySet<string>): [key: string, value: string][] {
  const pairs = new Map<string, string>()
  for (const pair of query.split('&', mostKeys)) {
    const equals = pair.indexOf('=')
    const key = equals < 0 ? pair : pair.slice(0, equals)
    // What is no name is a value that somebody wrote without a key.
    if (!/^[A-Za-z][\w.[\]-]{0,39}$/.test(key) || personalShape(key) !== undefined) continue
    if (tracking.test(key)) continue
    pairs.set(key, keep.has(key) && equals > 0 ? pair.slice(equals) : '')
  }
  return [...pairs].toSorted(([one], [other]) => (one < other ? -1 : 1))
}
