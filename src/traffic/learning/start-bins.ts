const mostBins = 100_000

/** Counts of session starts over time, as fine as there is room for: from one second on, then twice as wide. */
export function startBins() {
  let bins = new Map<number, number>()
  let widthS = 1
  return {
    add: (timeMs: number): void => {
      const bin = Math.floor(timeMs / 1000 / widthS)
      bins.set(bin, (bins.get(bin) ?? 0) + 1)
      if (bins.size <= mostBins) return
      const wider = new Map<number, number>()
      for (const [place, count] of bins) {
        const half = Math.floor(place / 2)
        wider.set(half, (wider.get(half) ?? 0) + count)
      }
      bins = wider
      widthS *= 2
    },
    /** Seconds of a bin. */
    widthS: () => widthS,
    /** Middle of each bin in seconds, with its count. */
    *all(): Generator<[middleS: number, count: number]> {
      for (const [bin, count] of bins) yield [(bin + 0.5) * widthS, count]
    },
  }
}
