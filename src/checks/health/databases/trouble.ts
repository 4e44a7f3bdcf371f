/** Why a database could not be asked, as far as that says something of the database. */
export type Why =
  | 'nothing-listens'
  | 'no-such-host'
  | 'unreachable'
  | 'silent'
  | 'closed'
  | 'other-protocol'
  | 'wrong-password'
  | 'not-allowed'
  | 'no-such-database'
  | 'wants-tls'
  | 'no-tls'
  | 'certificate'
  | 'full'
  | 'starting'
  | 'refused'
  | 'lost'
  | 'late'

export interface Trouble {
  why: Why
  /** What the server or the system says of it; foreign text, without secrets. */
  said?: string
}

/** Thrown by whoever opens a connection. */
export class NotOpen extends Error {
  override readonly name = 'NotOpen'
  readonly trouble: Trouble

  constructor(why: Why, said?: string) {
    super(said ?? why)
    this.trouble = { why, ...(said === undefined || said === '' ? {} : { said }) }
  }
}

/** Thrown where nothing is known of the database, because Rehearse cannot do what it asks for. */
export class NotKnown extends Error {
  override readonly name = 'NotKnown'
}
