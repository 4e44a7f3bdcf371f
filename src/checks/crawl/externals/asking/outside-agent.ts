import type { LookupFunction } from 'node:net'
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
  return (hostname, options, callback) => {
    void resolver.resolve(hostname, port).then((resolved) => {
      if (resolved.kind !== 'found') {
        callback(Object.assign(new Error(resolved.reason), { code: 'EACCES' }), '', 4)
        return
      }
      const [first] = resolved.addresses
      if (options.all) callback(null, resolved.addresses)
      else callback(null, first?.address ?? '', first?.family ?? 4)
    })
  }
}
