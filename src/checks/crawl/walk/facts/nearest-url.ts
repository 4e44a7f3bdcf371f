import { distance } from 'fastest-levenshtein'

const mostCompared = 20_000

/**
 * The existing path that a dead one most likely means: the same name elsewhere, or a few letters away.
 * Undefined when none is near.
 */
export function nearestUrl(dead: string, existing: readonly string[]): string | undefined {
  const name = nameOf(dead)
  const named = name.length < 3 ? [] : existing.filter((path) => nameOf(path) === name)
  const others = existing.filter((path) => Math.abs(path.length - dead.length) <= 3)
  const candidates = named.length > 0 ? named : others.slice(0, mostCompared)
  let best: string | undefined
  let least = named.length > 0 ? Infinity : Math.min(3, Math.floor(dead.length / 4)) + 1
  for (const path of candidates.slice(0, mostCompared)) {
    const away = path === dead ? Infinity : distance(dead, path)
    if (away < least) {
      best = path
      least = away
    }
  }
  return best
}

/** The last segment without extension, in lower case. */
function nameOf(path: string): string {
  const [bare = ''] = path.split('?', 1)
  const last = bare.split('/').findLast((segment) => segment !== '') ?? ''
  return last.replace(/\.(?:html?|php|aspx?)$/i, '').toLowerCase()
}
