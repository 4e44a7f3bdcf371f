import type { DatabaseSync } from 'node:sqlite'
import { type Product, productOf } from './product.ts'

/** The product with this slug, or undefined. */
export function findProduct(database: DatabaseSync, slug: string): Product | undefined {
  const row = database.prepare('SELECT * FROM products WHERE slug = ?').get(slug)
  return row && productOf(row)
}
