/**
 * How many requests a percentile needs: at least ten of them must lie beyond it, or single requests would
 * decide. p95 needs 200, p99 needs 1,000.
 */
export function requiredRequests(percentile: number): number {
  // 1 - 0.95 is a little more than 0.05 in floating point.
  return Math.ceil(1000 / (100 - percentile) - 1e-6)
}
