import { matchesWildcard } from '../../model/wildcard.ts'

/** Whether a pattern names the URL, or its path and query. */
export function matchesAny(patterns: readonly string[], url: string): boolean {
  if (patterns.length === 0) return false
  const { pathname, search } = URL.parse(url) ?? { pathname: url, search: '' }
  const path = `${pathname}${search}`
  return patterns.some((pattern) => matchesWildcard(pattern, url) || matchesWildcard(pattern, path))
}
