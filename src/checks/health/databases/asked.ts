import type { Source } from './source.ts'
import type { Trouble } from './trouble.ts'

/** An assertion about a database. */
export interface DatabaseAsked {
  /** Absent where none is named. */
  source?: Source
  /** A file with certificates of authorities to trust as well. */
  ca?: string
  /** The word of the aspect. */
  word: string
  /** What the line says, in the terms of the aspect. */
  wish: unknown
}

/** What a look sees: why it could not be asked, or what the aspect sees. */
export type DatabaseSeen = { trouble: Trouble } | { aspect: unknown }
