import { databaseKind } from '../../databases/database-kind.ts'
import { aspects } from './aspects/in-order.ts'
import { flavour } from './flavour.ts'

/** What a Redis server, or one that speaks its protocol, must be like: `redis memory < 80%`. */
export const redis = databaseKind({
  id: 'redis',
  rules: 'redis',
  flavour,
  aspects,
  load: async () => (await import('./client.ts')).client,
})
