import type { Socket } from 'node:net'
import { type Connection, createConnection, type SslOptions } from 'mysql2/promise'
import type { Encryption } from '../../databases/encryption.ts'
import type { Opening } from '../../databases/open.ts'

/** The client makes a context for each such object it meets, which takes long. */
const known = new WeakMap<string[], Map<string, SslOptions>>()

/** Lets the client of MySQL log in over a socket that is not connected yet. */
export async function connect(
  { address, leftMs }: Pick<Opening, 'address' | 'leftMs'>,
  socket: Socket,
  encryption: Encryption | undefined,
): Promise<Connection> {
  socket.connect(address.port, address.host)
  return await createConnection({
    host: address.host,
    port: address.port,
    user: address.user,
    password: address.password,
    ...(address.database === '' ? {} : { database: address.database }),
    ...(encryption === undefined ? {} : { ssl: sslOf(encryption) }),
    stream: socket,
    connectTimeout: Math.ceil(leftMs()),
    // No code is made of what a server says.
    disableEval: true,
    dateStrings: true,
  })
}

function sslOf({ ca, rejectUnauthorized, proof }: Encryption): SslOptions {
  const ofCa = known.get(ca) ?? new Map<string, SslOptions>()
  known.set(ca, ofCa)
  const ssl = ofCa.get(proof) ?? { ca, rejectUnauthorized, verifyIdentity: proof === 'host' }
  ofCa.set(proof, ssl)
  return ssl
}
