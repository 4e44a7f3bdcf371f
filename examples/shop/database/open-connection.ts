import { DatabaseSync } from 'node:sqlite'
import { relevanceFunction } from './relevance-function.ts'

// One database in memory for all connections of this process; it lives as long as one is open.
const location = 'file:shop?mode=memory&cache=shared'

/**
 * Opens a connection on which SQL can call `relevance(name, description, query)`.
 * `scoringMs` is the least time one call takes.
 */
export function openConnection(scoringMs: number): DatabaseSync {
  const connection = new DatabaseSync(location)
  connection.function(
    'relevance',
    { deterministic: true, varargs: true },
    relevanceFunction(scoringMs),
  )
  return connection
}
