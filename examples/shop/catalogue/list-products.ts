import type { DatabaseSync } from 'node:sqlite'
import { type Product, productOf } from './product.ts'

/** One page of all products; `page` counts from 1. The categories take turns, for a mixed shelf. */
export function listProducts(database: DatabaseSync, page: number, pageSize: number): Product[] {
  return database
    .prepare(
      `SELECT *, row_number() OVER (PARTITION BY category ORDER BY id) AS turn
       FROM products ORDER BY turn, id LIMIT ? OFFSET ?`,
    )
    .all(pageSize, (page - 1) * pageSize)
    .map(productOf)
}
