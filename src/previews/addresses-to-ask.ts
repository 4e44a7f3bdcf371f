import { bracketed } from '../model/bracketed.ts'
import { isLoopback } from '../model/loopback.ts'
import type { SocketAddress } from '../processes/socket-address.ts'

/** A place that this machine alone can ask, and the port it has. */
export interface Place {
  url: URL
  port: number
}

/**
 * Where to ask sockets that listen: at their own address when it is loopback, at loopback when they listen on
 * every address. A socket on an outer address alone is no place: from there others could ask it too. IPv4
 * comes first.
 */
export function addressesToAsk(listeners: readonly SocketAddress[], path: string): Place[] {
  const places = new Map<string, Place>()
  for (const { address, port } of listeners) {
    for (const host of hostsOf(address)) {
      const url = new URL(`http://${host}:${port}${path}`)
      places.set(url.href, { url, port })
    }
  }
  return [...places.values()].toSorted(
    (one, other) => Number(one.url.host.startsWith('[')) - Number(other.url.host.startsWith('[')),
  )
}

function hostsOf(address: string): string[] {
  if (address === '0.0.0.0') return ['127.0.0.1']
  // A socket on :: takes IPv4 too, unless it is told not to, and no table shows that.
  if (address === '::') return ['127.0.0.1', '[::1]']
  if (!isLoopback(address)) return []
  return [bracketed(address)]
}
