import type { DatabaseSync } from 'node:sqlite'

/** Lends up to `size` connections, opened when first needed. Whoever takes one must give it back. */
export class ConnectionPool {
  readonly size: number
  readonly #open: () => DatabaseSync
  readonly #idle: DatabaseSync[] = []
  readonly #lent = new Set<DatabaseSync>()

  constructor(size: number, open: () => DatabaseSync) {
    this.size = size
    this.#open = open
  }

  /** A connection, or undefined when all of them are lent. */
  take(): DatabaseSync | undefined {
    if (this.#lent.size >= this.size) return undefined
    const connection = this.#idle.pop() ?? this.#open()
    this.#lent.add(connection)
    return connection
  }

  /** Makes a lent connection free again; a connection that is not of this pool is ignored. */
  giveBack(connection: DatabaseSync): void {
    if (this.#lent.delete(connection)) this.#idle.push(connection)
  }

  /** Closes every connection, lent ones too. */
  close(): void {
    for (const connection of [...this.#idle, ...this.#lent]) connection.close()
    this.#idle.length = 0
    this.#lent.clear()
  }
}
