import { lookup } from 'node:dns/promises'
import { connect } from 'node:net'

const probeMs = 2000

/** The addresses of a name. */
export type Resolve = (hostname: string) => Promise<readonly { address: string }[]>

const bySystem: Resolve = (hostname) => lookup(hostname, { all: true })

/**
 * Resolves the name once, so that every request goes to one address. Of several addresses it is the first
 * that accepts a connection, for "localhost" may mean ::1 while the site listens on 127.0.0.1. Throws when
 * the name does not resolve.
 */
export async function pinAddress(
  hostname: string,
  port: number,
  resolve: Resolve = bySystem,
): Promise<string> {
  const addresses = await resolve(hostname.replace(/^\[|\]$/g, ''))
  const [first] = addresses
  if (!first) throw new Error(`${hostname} has no address`)
  if (addresses.length > 1) {
    for (const { address } of addresses) {
      if (await accepts(address, port)) return address
    }
  }
  return first.address
}

function accepts(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, timeout: probeMs })
    const answer = (accepted: boolean) => {
      socket.destroy()
      resolve(accepted)
    }
    socket.on('connect', () => answer(true))
    socket.on('timeout', () => answer(false))
    socket.on('error', () => answer(false))
  })
}
