import { createHmac, randomBytes } from 'node:crypto'
import { ownText } from '../paths/own-text.ts'
import type { Hit } from '../reading/hit.ts'
import { type ClusterName, clusterOf } from './cluster-of.ts'
import { networkOf } from './network-of.ts'

const mostRemembered = 20_000

/** Who asks, without who it is. */
export interface Visitor {
  /** One per address and user agent. */
  key: number
  /** One per address, whatever it asks with: what counts as a client. */
  client: number
  cluster: ClusterName
}

/**
 * Tells visitors apart by keyed hashes. The key is random, never leaves memory and ends with the process:
 * nobody can find an address by trying all of them.
 */
export function visitorKeys(): (hit: Hit) => Visitor {
  const salt = randomBytes(32)
  const keyed = (text: string) => createHmac('sha256', salt).update(text, 'latin1').digest()
  let remembered = new Map<string, Visitor>()
  return ({ address, agent }) => {
    const who = `${address}\n${agent ?? ''}`
    const present = remembered.get(who)
    if (present) return present
    if (remembered.size >= mostRemembered) remembered = new Map()
    const visitor = {
      key: keyed(who).readUIntBE(0, 6),
      client: keyed(networkOf(address)).readUInt32BE(0),
      cluster: clusterOf(agent),
    }
    remembered.set(ownText(who), visitor)
    return visitor
  }
}
