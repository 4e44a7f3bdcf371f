import { parseDuration } from './units.ts'

/**
 * A limit of a load, read: "response p95 < 300ms", `route "GET /docs/:n" p99 < 800ms in spike`,
 * "errors < 5% for 10s abort". Limits are milliseconds, a ratio from 0 to 1 for errors, requests per second for
 * rates.
 */
export type Threshold = {
  text: string
  comparator: Comparator
  limit: number
  /** The label of a route; absent for all of them. */
  route?: string
  /** The name or kind of a stage; absent for all but those that warm up, ramp, or recover. */
  stage?: string
  /** Stops the load once it was broken for so many milliseconds. */
  abortAfterMs?: number
} & (
  | { measure: 'response' | 'service'; percentile: number }
  | { measure: 'errors' | 'rate' | 'recover' }
)

export type Comparator = '<' | '<=' | '>' | '>='

const timing = /^(?:(response|service)\s+)?p(\d{1,2}(?:\.\d+)?)\s*(<=|>=|<|>)\s*(\S+)$/
const errors = /^errors\s*(<=|>=|<|>)\s*(\d+(?:\.\d+)?)\s*%$/

/**
 * Reads a threshold. `response` is the default measure. Returns what is wrong, in words that follow
 * the quoted text, when it cannot.
 */
export function parseThreshold(text: string): Threshold | { problem: string } {
  const trimmed = text.trim()
  const timed = timing.exec(trimmed)
  if (timed) {
    const limit = parseDuration(timed[4] ?? '')
    if (limit === undefined) {
      return { problem: `compares with "${timed[4]}", which is no duration; write 300ms or 2s` }
    }
    const measure = timed[1] === 'service' ? 'service' : 'response'
    const comparator = timed[3] as Comparator
    return { text: trimmed, measure, percentile: Number(timed[2]), comparator, limit }
  }
  const rated = errors.exec(trimmed)
  if (rated) {
    const limit = Number(rated[2]) / 100
    return { text: trimmed, measure: 'errors', comparator: rated[1] as Comparator, limit }
  }
  return { problem: 'is no threshold; write it as "response p95 < 300ms" or "errors < 0.1%"' }
}

/** Whether the value keeps the threshold. */
export function holds(threshold: Threshold, value: number): boolean {
  return compare(value, threshold.comparator, threshold.limit)
}

/** Whether `value comparator limit` is true. */
export function compare(value: number, comparator: Comparator, limit: number): boolean {
  switch (comparator) {
    case '<':
      return value < limit
    case '<=':
      return value <= limit
    case '>':
      return value > limit
    case '>=':
      return value >= limit
  }
}
