import Client from 'pg/lib/client.js'
import type { Encryption, Proof } from '../../databases/encryption.ts'
import type { Open, Opening } from '../../databases/open.ts'
import { NotOpen } from '../../databases/trouble.ts'
import { whyRefused } from './why-refused.ts'
import { type PostgresSession, sessionOf } from './session.ts'

/** Loads the client of PostgreSQL: import this module on demand only. */
export const client: Open<PostgresSession> = {
  open,
  isOurs,
  troubleIn,
}

async function open(opening: Opening): Promise<PostgresSession> {
  const { address, watched, place, leftMs, signal } = opening
  const { parameters } = address
  const socketFolder = [parameters.get('host') ?? ''].find((host) => host.startsWith('/'))
  const started = leftMs()
  const connection = new Client({
    host: socketFolder ?? address.host,
    port: address.port,
    user: address.user || 'postgres',
    // A function, so that no password for another server is taken from the environment.
    password: () => address.password,
    database: address.database || address.user || 'postgres',
    application_name: 'rehearse',
    stream: () => watched.socket,
    ssl: (await wantedEncryption(opening)) ?? false,
  })
  // What happens to the connection between two queries fails the next one.
  connection.on('error', () => {})
  try {
    await connection.connect()
  } catch (error) {
    const state = sqlState(error)
    const said = error instanceof Error ? error.message : String(error)
    if (state !== undefined) throw new NotOpen(whyRefused(state, said), `${place}: ${said}`)
    if (/does not support SSL/.test(said)) throw new NotOpen('no-tls', `${place}: ${said}`)
    if (/password/i.test(said) && watched.said().length > 0) {
      throw new NotOpen('wrong-password', `${place}: ${said}`)
    }
    throw error
  }
  return sessionOf(connection, { leftMs, signal, connectMs: started - leftMs() })
}

/** In the words of libpq, of which "require" proves nothing, and "prefer" is taken for "no". */
const proofs: Readonly<Record<string, Proof>> = {
  require: 'none',
  true: 'none',
  'verify-ca': 'authority',
  'verify-full': 'host',
}

async function wantedEncryption(opening: Opening): Promise<Encryption | undefined> {
  const { parameters } = opening.address
  const mode = parameters.get('sslmode') ?? parameters.get('ssl') ?? ''
  const proof = Object.hasOwn(proofs, mode) ? proofs[mode] : undefined
  return proof === undefined ? undefined : await opening.encryption(proof)
}

/** The five characters of an error of the server. */
function sqlState(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { code?: unknown }
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !/^E[A-Z]{4}$/.test(code)
    ? code
    : undefined
}

/** The server said goodbye, gave up, or the connection ended without a word. */
function troubleIn(error: unknown): 'lost' | 'late' | undefined {
  const state = sqlState(error)
  if (state === '57014') return 'late'
  if (state !== undefined) return /^(?:57P0[123]|08)/.test(state) ? 'lost' : undefined
  const { code, message = '' } = error as { code?: string; message?: string }
  const isGone =
    code === 'ECONNRESET' ||
    code === 'EPIPE' ||
    /^Connection terminated|connection error and is not queryable/.test(message)
  return isGone ? 'lost' : undefined
}

/** A request for authentication, an error or a notice, or the one letter about TLS. */
function isOurs(said: Buffer): boolean {
  const kind = String.fromCharCode(said[0] ?? 0)
  if (said.length < 9) return 'RENSv'.includes(kind)
  if (kind === 'R') return said.readUInt32BE(5) < 20
  if (kind === 'E' || kind === 'N') return /[A-Za-z]/.test(String.fromCharCode(said[5] ?? 0))
  return kind === 'v'
}
