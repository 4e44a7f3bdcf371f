/** More sockets than this are a load of another kind, on this machine as well as on the site. */
const most = 4000
const least = 4

/**
 * How many connections the load may use. At most `rate × limit` requests in flight can be younger than the
 * largest time limit, so when twice as many are busy, half of them have broken it already. `capped` tells
 * that more were wanted than one process opens.
 */
export function poolSize(load: { ratePerS: number; requests: number; largestLimitMs: number }): {
  size: number
  capped: boolean
} {
  const wanted = Math.ceil((2 * load.ratePerS * load.largestLimitMs) / 1000)
  const useful = Math.min(Math.max(wanted, least), load.requests)
  return { size: Math.min(useful, most), capped: useful > most }
}
