import type { DatabaseSync } from 'node:sqlite'
import { number } from '../database/row.ts'

/** How many products the shop sells. */
export function countProducts(database: DatabaseSync): number {
  const row = database.prepare('SELECT count(*) AS products FROM products').get()
  return row ? number(row, 'products') : 0
}
