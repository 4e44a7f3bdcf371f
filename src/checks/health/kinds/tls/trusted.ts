import path from 'node:path'
import { createSecureContext, type SecureContext } from 'node:tls'
import { authorities } from '../../connecting/authorities.ts'

/** Reading hundreds of certificates takes long, so that is done once for each set of them. */
const contexts = new Map<string, SecureContext>()

/**
 * What trusts the authorities of Node.js, of this machine, and of a PEM file, and shakes hands in any protocol,
 * however weak. Throws the UserError `health-ca-unreadable`.
 */
export async function trusted(ca: string | undefined, folder: string): Promise<SecureContext> {
  const file = ca === undefined ? '' : path.resolve(folder, ca)
  const known = contexts.get(file)
  if (known) return known
  const trust = await authorities(ca, folder)
  const context = createSecureContext({
    ca: trust,
    minVersion: 'TLSv1',
    ciphers: 'DEFAULT@SECLEVEL=0',
  })
  contexts.set(file, context)
  return context
}
