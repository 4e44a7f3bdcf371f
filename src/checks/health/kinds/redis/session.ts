import type { Session } from '../../databases/open.ts'

export interface RedisSession extends Session {
  /** From the first byte to being let in. */
  connectMs: number
  leftMs: () => number
  /** Rejects with RedisError when the server refuses it. */
  ask(...words: string[]): Promise<string>
  /** A section of INFO, by name. Rejects as `ask` does. */
  info(section: string): Promise<ReadonlyMap<string, string>>
}

/** What a server answers instead of what it was asked for: "NOPERM this user has no permissions …". */
export class RedisError extends Error {
  override readonly name = 'RedisError'
}
