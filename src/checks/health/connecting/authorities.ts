import { X509Certificate } from 'node:crypto'
import path from 'node:path'
import { getCACertificates } from 'node:tls'
import { readBounded } from '../../../files/read-bounded.ts'
import { UserError } from '../../../model/errors.ts'
import { rootCause } from '../../../model/root-cause.ts'

const sizeLimit = 1024 * 1024

/**
 * The certificates, in PEM, of the authorities that Node.js and this machine trust, and of those in a PEM file, by
 * its path from the folder. Throws the UserError `health-ca-unreadable`.
 */
export async function authorities(ca: string | undefined, folder: string): Promise<string[]> {
  const own = ca === undefined ? [] : await read(path.resolve(folder, ca), ca)
  return [...getCACertificates('default'), ...getCACertificates('system'), ...own]
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
