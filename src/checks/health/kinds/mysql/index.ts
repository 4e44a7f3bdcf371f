import type { Database } from '../../databases/database.ts'
import { databaseKind } from '../../databases/database-kind.ts'
import { aspects } from './aspects/in-order.ts'
import { flavour } from './flavour.ts'
import type { MysqlSession } from './session.ts'

const database: Omit<Database<MysqlSession>, 'id'> = {
  rules: 'mysql',
  flavour,
  aspects,
  load: async () => (await import('./client.ts')).client,
}

/** What a MySQL database must be like: `mysql connections < 80%`. */
export const mysql = databaseKind({ ...database, id: 'mysql' })

/** The same, in the word of those who run MariaDB. */
export const mariadb = databaseKind({ ...database, id: 'mariadb' })
