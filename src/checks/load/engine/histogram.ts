/** `[milliseconds, count]`, ascending: plain JSON, so that it can be stored and judged again. */
export type Buckets = [ms: number, count: number][]

/** Counts times at a resolution of 0.1 ms below 100 ms and of three significant digits above. */
export class Histogram {
  readonly #counts = new Map<number, number>()

  add(ms: number): void {
    const bucket = bucketOf(ms)
    this.#counts.set(bucket, (this.#counts.get(bucket) ?? 0) + 1)
  }

  buckets(): Buckets {
    return [...this.#counts].toSorted((a, b) => a[0] - b[0])
  }
}

/** The value that stands for `ms`: at most 0.05 ms away below 100 ms, at most 0.5 % above. */
export function bucketOf(ms: number): number {
  if (ms <= 0) return 0
  return ms < 100 ? Math.round(ms * 10) / 10 : Number(ms.toPrecision(3))
}

export function sampleCount(buckets: Buckets): number {
  return buckets.reduce((sum, [, count]) => sum + count, 0)
}

/** The nearest-rank percentile in milliseconds, `percent` from 0 to 100; undefined without samples. */
export function percentile(buckets: Buckets, percent: number): number | undefined {
  // 95 % of 200 is 190, but floating point may say 190.00000000000003, whose ceiling is one rank too high.
  const rank = Math.max(1, Math.ceil((sampleCount(buckets) * percent) / 100 - 1e-9))
  let seen = 0
  for (const [ms, count] of buckets) {
    seen += count
    if (seen >= rank) return ms
  }
  return undefined
}
