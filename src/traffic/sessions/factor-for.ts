/**
 * The factor on all odds by which their chances come to what is wanted in the mean, each of a share of the whole.
 * Newton's method on its log.
 */
export function factorFor(wanted: number, shares: Float64Array, odds: Float64Array): number {
  if (wanted <= 0) return 0
  if (wanted >= 1) return Infinity
  const present: number[] = []
  for (let place = 0; place < shares.length; place++)
    if ((shares[place] ?? 0) > 0) present.push(place)
  let low = -40
  let high = 40
  let log = Math.log(wanted / (1 - wanted))
  for (let round = 0; round < 60 && high - low > 1e-9; round++) {
    const factor = Math.exp(log)
    let mean = 0
    let slope = 0
    for (const place of present) {
      const share = shares[place] ?? 0
      const own = chance(factor * (odds[place] ?? 1))
      mean += share * own
      slope += share * own * (1 - own)
    }
    if (Math.abs(mean - wanted) < 1e-9) break
    if (mean > wanted) high = log
    else low = log
    const next = log - (mean - wanted) / slope
    // Where it is flat, Newton's step leads away: then halve.
    log = next > low && next < high ? next : (low + high) / 2
  }
  return Math.exp(log)
}

/** From 0 to 1. */
export function chance(odds: number): number {
  return odds / (1 + odds)
}
