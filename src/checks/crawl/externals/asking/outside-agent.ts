import type { LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { callbackify } from 'node:util'
import { Agent, buildConnector, type Dispatcher, EnvHttpProxyAgent } from 'undici'
import type { Resolver } from '../address/resolver.ts'
import type { ExternalLimits } from '../external-limits.ts'
import type { Proxies } from '../worker/proxies.ts'

/**
 * Connections to other sites. A connection goes only to addresses that the resolver gives out; where a proxy
 * stands between, the proxy chooses the address.
 */
export function outsideAgent(
  limits: ExternalLimits,
  resolver: Resolver,
  proxies: Proxies,
): Dispatcher {
  const options = {
    connections: limits.perHost,
    pipelining: 1,
    // Nothing is gained by HTTP/2 for a few HEADs, and every server speaks HTTP/1.1.
    allowH2: false,
    connect: guardedConnector(limits, resolver),
    headersTimeout: limits.requestMs,
    bodyTimeout: limits.requestMs,
    connectTimeout: limits.requestMs,
  }
  if (proxies.http === undefined && proxies.https === undefined) return new Agent(options)
  return new EnvHttpProxyAgent({
    ...options,
    ...(proxies.http === undefined ? {} : { httpProxy: proxies.http }),
    ...(proxies.https === undefined ? {} : { httpsProxy: proxies.https }),
    noProxy: proxies.none,
  })
}

function guardedConnector(limits: ExternalLimits, resolver: Resolver): buildConnector.connector {
  return (target, callback) => {
    const port = Number(target.port) || (target.protocol === 'https:' ? 443 : 80)
    const connect = buildConnector({
      timeout: limits.requestMs,
      allowH2: false,
      // Node gives an address 250 ms before it tries the next, too little for the far side of the world.
      autoSelectFamilyAttemptTimeout: 2500,
      lookup: guardedLookup(resolver, port),
      port,
    })
    connect(target, callback)
  }
}

function guardedLookup(resolver: Resolver, port: number): LookupFunction {
  const find = callbackify((hostname: string) => addressesOf(resolver, hostname, port))
  return (hostname, { all }, callback) => {
    find(hostname, (error, addresses) => {
      const [first] = addresses ?? []
      if (error || !first) callback(error ?? new Error('no address'), '', 4)
      else if (all) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
}

async function addressesOf(
  resolver: Resolver,
  hostname: string,
  port: number,
): Promise<LookupAddress[]> {
  const resolved = await resolver.resolve(hostname, port)
  if (resolved.kind === 'found') return resolved.addresses
  throw new Error(resolved.reason)
}
