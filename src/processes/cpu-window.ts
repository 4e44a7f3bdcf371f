const windowMs = 2000

/**
 * Follows the CPU time of an app. `add` takes the moment and the CPU time used so far, both in milliseconds,
 * and returns the share of one CPU used since the oldest sample of the last two seconds; undefined at first.
 */
export function cpuWindow(): { add(at: number, usedMs: number): number | undefined } {
  let samples: { at: number; usedMs: number }[] = []
  return {
    add(at, usedMs) {
      samples = [...samples.filter((sample) => at - sample.at <= windowMs), { at, usedMs }]
      const [oldest] = samples
      if (oldest === undefined || oldest.at === at) return undefined
      // A process that ends takes its share along.
      return Math.max(0, usedMs - oldest.usedMs) / (at - oldest.at)
    },
  }
}
