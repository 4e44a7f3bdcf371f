import { databaseKind } from '../../databases/database-kind.ts'
import { aspects } from './aspects/in-order.ts'
import { flavour } from './flavour.ts'

/** What a PostgreSQL database must be like: `postgres connections < 80%`. */
export const postgres = databaseKind({
  id: 'postgres',
  rules: 'postgres',
  flavour,
  aspects,
  load: async () => (await import('./client.ts')).client,
})
