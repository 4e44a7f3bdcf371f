import type { DatabaseSync } from 'node:sqlite'
import { countProducts } from './catalogue/count-products.ts'
import { ConnectionPool } from './database/connection-pool.ts'
import { createSchema } from './database/create-schema.ts'
import { fillCatalogue } from './database/fill-catalogue.ts'
import { openConnection } from './database/open-connection.ts'
import type { Flaws } from './flaws.ts'

const poolSize = 8

/** What every page works with. */
export interface Shop {
  /** The connection of all pages but search; it also keeps the database in memory alive. */
  database: DatabaseSync
  /** The connections that searches and health questions borrow. */
  pool: ConnectionPool
  productsAtStart: number
  flaws: Flaws
  close(): void
}

/** Opens a shop on a new database in memory, with its shelves filled. */
export function openShop(flaws: Flaws): Shop {
  const open = () => openConnection(flaws.scoringMs ?? 0)
  const database = open()
  createSchema(database)
  fillCatalogue(database)
  const pool = new ConnectionPool(poolSize, open)
  return {
    database,
    pool,
    productsAtStart: countProducts(database),
    flaws,
    close() {
      pool.close()
      database.close()
    },
  }
}
