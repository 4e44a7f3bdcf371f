const longestPath = 2048
const mostSegments = 40
const mostRuns = 4

/**
 * Why a path can only come from links that resolve against themselves: the same segments again and again, or
 * more of them than anybody writes. Undefined for an ordinary path. Numbers may repeat.
 */
export function repeatsItself(pathname: string): 'repeated-segments' | 'long-path' | undefined {
  if (pathname.length > longestPath) return 'long-path'
  const segments = pathname.split('/').filter((segment) => segment !== '')
  if (segments.length > mostSegments) return 'long-path'
  for (let period = 1; period <= 4; period++) {
    let equal = 0
    for (let at = period; at < segments.length; at++) {
      equal = segments[at] === segments[at - period] ? equal + 1 : 0
      if (equal < period * (mostRuns - 1)) continue
      const run = segments.slice(at - period + 1, at + 1)
      if (run.some((segment) => !/^\d*$/.test(segment))) return 'repeated-segments'
    }
  }
  return undefined
}
