import { isIP } from 'node:net'
import path from 'node:path'
import {
  checkServerIdentity,
  createSecureContext,
  type PeerCertificate,
  type SecureContext,
} from 'node:tls'
import { authorities } from '../connecting/authorities.ts'

/** How much a certificate must prove: nothing, its authority, or that and its host. */
export type Proof = 'none' | 'authority' | 'host'

/** What Node.js takes to encrypt a connection. */
export interface Encryption {
  secureContext: SecureContext
  /** The authorities of that, for a client that makes its own: the same array each time. */
  ca: string[]
  proof: Proof
  rejectUnauthorized: boolean
  servername?: string
  checkServerIdentity: (host: string, certificate: PeerCertificate) => Error | undefined
}

/** Reading hundreds of certificates takes long, so that is done once for each set of them. */
const trusting = new Map<string, Pick<Encryption, 'secureContext' | 'ca'>>()

/** Throws the UserError `health-ca-unreadable`. */
export async function encryptionFor(
  { host, ca, folder }: { host: string; ca: string | undefined; folder: string },
  proof: Proof,
): Promise<Encryption> {
  const file = ca === undefined ? '' : path.resolve(folder, ca)
  const trusted = trusting.get(file) ?? trust(await authorities(ca, folder))
  trusting.set(file, trusted)
  return {
    ...trusted,
    proof,
    rejectUnauthorized: proof !== 'none',
    ...(isIP(host) === 0 ? { servername: host } : {}),
    checkServerIdentity: (_name, certificate) =>
      proof === 'host' ? checkServerIdentity(host, certificate) : undefined,
  }
}

function trust(ca: string[]): Pick<Encryption, 'secureContext' | 'ca'> {
  return { ca, secureContext: createSecureContext({ ca }) }
}
