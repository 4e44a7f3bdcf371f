/** What one process sends on time and with figures that are the site's, on a processor that it shares with it. */
const perProcess = 2500

/**
 * How many processes a load needs: no more than there are processors, because another one would only take turns
 * with the rest.
 */
export function processCount(peakPerS: number, processors: number): number {
  return Math.max(1, Math.min(Math.ceil(peakPerS / perProcess), processors))
}
