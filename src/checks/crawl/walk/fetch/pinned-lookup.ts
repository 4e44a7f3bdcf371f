import { type LookupAddress, lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'

/** A lookup that asks for each name once, so that all requests of a crawl go to the same machine. */
export function pinnedLookup(): LookupFunction {
  const known = new Map<string, LookupAddress[]>()
  return (hostname, options, callback) => {
    const answer = (addresses: LookupAddress[]): void => {
      const [first] = addresses
      if (options.all) callback(null, addresses)
      else callback(null, first?.address ?? '', first?.family ?? 4)
    }
    const pinned = known.get(hostname)
    if (pinned) {
      answer(pinned)
      return
    }
    lookup(hostname, { all: true }, (error, addresses) => {
      if (error) callback(error, [])
      else {
        const kept = known.get(hostname) ?? addresses
        known.set(hostname, kept)
        answer(kept)
      }
    })
  }
}
