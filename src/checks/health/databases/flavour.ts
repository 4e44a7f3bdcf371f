/** What the addresses and the messages of one kind of database have of their own. */
export interface Flavour {
  /** Its name, for people. */
  title: string
  /** What its addresses begin with; `always` when TLS is meant by that. */
  schemes: Readonly<Record<string, 'plain' | 'tls'>>
  usualPort: number
  /** The variable that is looked into when an assertion names none. */
  usualVariable: string
  /** A whole address, for messages. */
  example: string
  /** What to write into an address so that the connection is encrypted. */
  encrypting: string
}
