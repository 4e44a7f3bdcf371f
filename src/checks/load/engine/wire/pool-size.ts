/** More sockets of one process than this are a load of another kind, on this machine as well as on the site. */
const mostOfOne = 4000
const mostOfAll = 8000
const least = 4

/**
 * How many connections the load may use. At most `rate × limit` requests in flight can be younger than the
 * largest time limit, so when twice as many are busy, half of them have broken it already. A session never has more
 * than one. `capped` tells that more were wanted than the processes open.
 */
export function poolSize(load: {
  peakPerS: number
  sessions: number
  largestLimitMs: number
  processes: number
}): { size: number; capped: boolean } {
  const wanted = Math.ceil((2 * load.peakPerS * load.largestLimitMs) / 1000)
  const useful = Math.max(load.processes, Math.min(Math.max(wanted, least), load.sessions))
  const most = Math.min(mostOfOne * load.processes, mostOfAll)
  return { size: Math.min(useful, most), capped: useful > most }
}
