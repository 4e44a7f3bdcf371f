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
  /** The name or kind of a stage; absent for all but those that warm up, ramp, spike or recover. */
  stage?: string
  /** Stops the load once it was broken for so many milliseconds. */
  abortAfterMs?: number
} & (
  | { measure: 'response' | 'service'; percentile: number }
  | { measure: 'errors' | 'rate' | 'recover' }
)

export type Comparator = '<' | '<=' | '>' | '>='

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
