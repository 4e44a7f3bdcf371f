import { X509Certificate } from 'node:crypto'
import path from 'node:path'
import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls'
import { readBounded } from '../../../../files/read-bounded.ts'
import { UserError } from '../../../../model/errors.ts'
import { rootCause } from '../../../../model/root-cause.ts'

const sizeLimit = 1024 * 1024
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
  const own = file === '' ? [] : await read(file, ca ?? '')
  const context = make([...getCACertificates('default'), ...getCACertificates('system'), ...own])
  contexts.set(file, context)
  return context
}

function make(ca: string[]): SecureContext {
  return createSecureContext({ ca, minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' })
}

async function read(file: string, shown: string): Promise<string[]> {
  try {
    const text = await readBounded(file, sizeLimit)
    const certificates = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g)
    if (!certificates) throw new Error('it holds no PEM certificate')
    // Throws for what only looks like one; a context would leave it out without a word.
    return certificates.map((certificate) => new X509Certificate(certificate).toString())
  } catch (error) {
    throw new UserError({
      code: 'health-ca-unreadable',
      what: `The authorities in ${shown} cannot be read`,
      why: rootCause(error),
      fix: 'Name a PEM file with certificates, by its path from the folder of rehearse.yml',
      cause: error,
    })
  }
}
