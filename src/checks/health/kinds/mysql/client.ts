import { Socket } from 'node:net'
import type { Connection } from 'mysql2/promise'
import { z } from 'zod'
import type { Encryption, Proof } from '../../databases/encryption.ts'
import type { Open, Opening } from '../../databases/open.ts'
import { takeLeave } from '../../databases/take-leave.ts'
import { NotKnown, NotOpen } from '../../databases/trouble.ts'
import { connect } from './connect.ts'
import { errorNumber, type MysqlSession } from './session.ts'
import { whyRefused } from './why-refused.ts'

/** Loads the client of MySQL: import this module on demand only. */
export const client: Open<MysqlSession> = { open, isOurs, troubleIn }

const mostRows = 10_000
const leaveMs = 500
/** The server was told to give up. */
const interrupted = 1317

async function open(opening: Opening): Promise<MysqlSession> {
  const { watched, leftMs } = opening
  const encryption = await wantedEncryption(opening)
  const started = leftMs()
  const connection = await connect(opening, watched.socket, encryption).catch(
    async (error: unknown) => {
      const refused = refusal(error, opening.place)
      // A server or a user that demands TLS says only that access is denied.
      const isDenied = refused instanceof NotOpen && refused.trouble.why === 'wrong-password'
      if (!isDenied || encryption !== undefined) throw refused
      const encrypted = await opening.encryption('none')
      const isLetIn = await beside(opening, encrypted, () => Promise.resolve(true))
      throw isLetIn ? new NotOpen('wants-tls', refused.trouble.said) : refused
    },
  )
  const connectMs = started - leftMs()
  // What happens to the connection between two queries fails the next one.
  connection.on('error', () => {})
  const rows: MysqlSession['rows'] = async (sql, row) => {
    const [found] = await connection.query(sql)
    return z.array(row).parse(Array.isArray(found) ? found.slice(0, mostRows) : [])
  }
  const [version] = await rows('select version() as text', z.object({ text: z.string() }))
  const isMariaDb = /mariadb/i.test(version?.text ?? '')
  const limit = isMariaDb
    ? `max_statement_time = ${Math.max(0.1, (leftMs() - leaveMs) / 1000)}`
    : `max_execution_time = ${Math.max(100, Math.floor(leftMs() - leaveMs))}`
  await connection.query(
    `set session ${limit}, lock_wait_timeout = 1, innodb_lock_wait_timeout = 1`,
  )
  await connection.query('set session transaction read only')
  return {
    connectMs,
    leftMs,
    isMariaDb,
    rows,
    rowsWithin: async (ms, sql, row) => {
      let killing: Promise<unknown> | undefined
      const timer = setTimeout(() => {
        // Where there is no room for another connection, the answer is waited for as before.
        killing = beside(opening, encryption, (other) =>
          other.query(`kill query ${connection.threadId}`),
        )
      }, ms)
      try {
        const found = await rows(sql, row)
        return killing === undefined ? found : undefined
      } catch (error) {
        if (killing !== undefined && errorNumber(error) === interrupted) return undefined
        throw error
      } finally {
        clearTimeout(timer)
        await killing
      }
    },
    close: () => takeLeave(connection.end()),
  }
}

/** Does something over another connection. Undefined, and never rejects, when there is none or it fails. */
async function beside<T>(
  opening: Opening,
  encryption: Encryption | undefined,
  work: (connection: Connection) => Promise<T>,
): Promise<T | undefined> {
  const socket = new Socket()
  socket.on('error', () => {})
  try {
    const connection = await connect(opening, socket, encryption)
    const done = await work(connection)
    await connection.end()
    return done
  } catch {
    return undefined
  } finally {
    socket.destroy()
  }
}

/** In the words of the clients of MySQL, and of those of PostgreSQL that are used for it as well. */
const proofs: Readonly<Record<string, Proof>> = {
  required: 'none',
  require: 'none',
  true: 'none',
  'verify-ca': 'authority',
  'verify-identity': 'host',
  'verify-full': 'host',
}

async function wantedEncryption(opening: Opening): Promise<Encryption | undefined> {
  const { parameters } = opening.address
  const said =
    parameters.get('ssl-mode') ?? parameters.get('sslmode') ?? parameters.get('ssl') ?? ''
  const mode = said.toLowerCase().replaceAll('_', '-')
  const proof = Object.hasOwn(proofs, mode) ? proofs[mode] : undefined
  return proof === undefined ? undefined : await opening.encryption(proof)
}

/** What the server or the client says of a login that failed; the error itself where that says nothing. */
function refusal(error: unknown, place: string): unknown {
  const { code, message = '' } = error as { code?: string; message?: string }
  const said = `${place}: ${message}`
  const errno = errorNumber(error)
  if (errno !== undefined) return new NotOpen(whyRefused(errno, message), said)
  if (code === 'AUTH_SWITCH_PLUGIN_ERROR') return new NotKnown(message)
  if (code === 'HANDSHAKE_NO_SSL_SUPPORT') return new NotOpen('no-tls', said)
  if (code !== 'HANDSHAKE_SSL_ERROR') return error
  const isDistrust = /certificate|self.signed|altname|issuer/i.test(message)
  return new NotOpen(isDistrust ? 'certificate' : 'no-tls', said)
}

/** The first packet of a server: the version of the protocol, or an error. */
function isOurs(said: Buffer): boolean {
  return said.length < 5 || (said[3] === 0 && (said[4] === 10 || said[4] === 0xff))
}

function troubleIn(error: unknown): 'lost' | 'late' | undefined {
  const errno = errorNumber(error)
  if (errno === 1969 || errno === 3024) return 'late'
  if (errno !== undefined) return errno === 1053 || errno === 1927 ? 'lost' : undefined
  const { code = '', message = '' } = error as { code?: string; message?: string }
  const isGone =
    /^(?:PROTOCOL_CONNECTION_LOST|ECONNRESET|EPIPE)$/.test(code) || /closed state/.test(message)
  return isGone ? 'lost' : undefined
}
