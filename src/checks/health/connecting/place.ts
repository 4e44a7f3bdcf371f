import type { Endpoint } from '../line/endpoint.ts'

/** A host and a port that can be connected to. */
export interface Place {
  host: string
  port: number
}

/** Where an endpoint is: what it leaves out, the target has. */
export function placeOf({ host, port }: Endpoint, target: URL, usualPort?: number): Place {
  const own = Number(target.port) || (target.protocol === 'https:' ? 443 : 80)
  return {
    host: (host ?? target.hostname.replace(/^\[|\]$/g, '')).replace(/\.$/, ''),
    port: port ?? (host === undefined ? own : (usualPort ?? own)),
  }
}
