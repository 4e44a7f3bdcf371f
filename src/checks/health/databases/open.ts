import type { Address } from './address.ts'
import type { Encryption, Proof } from './encryption.ts'
import type { WatchedSocket } from './watched-socket.ts'

/** An open connection to a database. */
export interface Session {
  close(): Promise<void>
}

/** What a client needs to open one. */
export interface Opening {
  address: Address
  watched: WatchedSocket
  /** host:port, for people. */
  place: string
  encryption: (proof: Proof) => Promise<Encryption>
  timeoutMs: number
  /** How much of that is left. */
  leftMs: () => number
  signal: AbortSignal
}

/** How one kind of database is reached. */
export interface Open<S extends Session> {
  /** Rejects with NotOpen where the server says why it lets nobody in, and with what the client says otherwise. */
  open(opening: Opening): Promise<S>
  /** Whether the first bytes of a server are of the protocol. */
  isOurs(said: Buffer): boolean
  /** Whether an error of a session says that the connection is gone, or that the server gave up. */
  troubleIn(error: unknown): 'lost' | 'late' | undefined
}
