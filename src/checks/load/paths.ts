const mostPaths = 100
const longestPath = 2048
const mostWeight = 1_000_000

/** What a weight must be, in words that follow the value. */
export const weightForm = 'is no weight; write a number above 0 and at most 1,000,000'

export interface ReadPaths {
  weights: Record<string, number>
  problems: { path: (string | number)[]; message: string }[]
}

/** Reads `paths`, written as path: weight or as a list in which each entry weighs 1. */
export function parsePaths(
  written: Readonly<Record<string, number>> | readonly string[],
): ReadPaths {
  const entries: { path: string; weight: number; at: string | number }[] = Array.isArray(written)
    ? written.map((path: string, at) => ({ path, weight: 1, at }))
    : Object.entries(written).map(([path, weight]) => ({ path, weight, at: path }))
  const problems = entries.flatMap(({ path, weight, at }) => {
    const message = problemOf(path)
    if (message !== undefined) {
      // Whoever reads the message sees the value, and in a map that is the weight.
      const told = typeof at === 'string' ? `is the weight of "${path}", which ${message}` : message
      return [{ path: [at], message: told }]
    }
    return weight > 0 && weight <= mostWeight ? [] : [{ path: [at], message: weightForm }]
  })
  if (entries.length === 0) problems.push({ path: [], message: 'names no path' })
  const weights: Record<string, number> = {}
  for (const { path, weight } of entries) weights[path] = (weights[path] ?? 0) + weight
  if (Object.keys(weights).length > mostPaths) {
    problems.push({ path: [], message: `names more than ${mostPaths} paths` })
  }
  return { weights, problems }
}

/** What stands in the request line: the path and query as a browser would write them. */
export function requestTarget(path: string): string {
  const url = new URL(path, 'http://localhost')
  return url.pathname + url.search
}

function problemOf(path: string): string | undefined {
  if (!path.startsWith('/')) return 'must start with /'
  // "//host" and "/\host" name another host to whoever resolves them.
  if (/^\/[/\\]/.test(path)) return 'must not start with // or /\\'
  if (path.length > longestPath) return `is longer than ${longestPath} characters`
  if (/[\s\\#\p{Cc}]/u.test(path)) {
    return 'must not hold spaces, control characters, \\ or #; write a space as %20'
  }
  return undefined
}
