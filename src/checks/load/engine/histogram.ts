/** `[milliseconds, count]`, ascending: plain JSON, so that it can be stored and judged again. */
export type Buckets = [ms: number, count: number][]

/** Steps of 0.1 ms below 100 ms; then 900 steps for each power of ten, which gives three significant digits. */
const fineSteps = 1000
const coarseSteps = 900

/** Counts times at a resolution of 0.1 ms below 100 ms and of three significant digits above. */
export class Histogram {
  readonly #counts = new Map<number, number>()

  add(ms: number): void {
    const step = stepOf(ms)
    this.#counts.set(step, (this.#counts.get(step) ?? 0) + 1)
  }

  buckets(): Buckets {
    return [...this.#counts]
      .toSorted((a, b) => a[0] - b[0])
      .map(([step, count]) => [valueOf(step), count])
  }
}

/** The value that stands for `ms`: at most 0.05 ms away below 100 ms, at most 0.5 % above. */
export function bucketOf(ms: number): number {
  return valueOf(stepOf(ms))
}

/** A whole number, because counting by those is fastest. */
function stepOf(ms: number): number {
  if (ms <= 0) return 0
  if (ms < 100) return Math.round(ms * 10)
  let decade = 0
  let unit = 1
  while (ms >= unit * 1000) {
    decade++
    unit *= 10
  }
  return fineSteps + decade * coarseSteps + Math.round(ms / unit) - 100
}

function valueOf(step: number): number {
  if (step < fineSteps) return step / 10
  const coarse = step - fineSteps
  return (100 + (coarse % coarseSteps)) * 10 ** Math.floor(coarse / coarseSteps)
}

/** The distribution of all of these samples together. */
export function mergeBuckets(parts: readonly Buckets[]): Buckets {
  const counts = new Map<number, number>()
  for (const part of parts) {
    for (const [ms, count] of part) counts.set(ms, (counts.get(ms) ?? 0) + count)
  }
  return [...counts].toSorted((a, b) => a[0] - b[0])
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
