import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'

/**
 * Where to ask an address. `localhost` over plain HTTP stands for each address it resolves to, 127.0.0.1 and
 * ::1, so that the one that answers can be pinned. Any other name stays: its server may need it, and its
 * certificate does.
 */
export async function siteCandidates(address: URL): Promise<URL[]> {
  if (address.hostname !== 'localhost' || address.protocol !== 'http:') return [address]
  const resolved = await lookup('localhost', { all: true }).catch(() => [])
  const hosts = new Set(['127.0.0.1', '::1', ...resolved.map((each) => each.address)])
  return [...hosts].map((host) => {
    const url = new URL(address)
    url.hostname = isIP(host) === 6 ? `[${host}]` : host
    return url
  })
}
