import type { DatabaseSync } from 'node:sqlite'
import { type Product, productOf } from './product.ts'

// Materialised, so that SQLite scores every product once and not once per mention of the score.
const statement = `
  WITH scored AS MATERIALIZED (
    SELECT id AS product, relevance(name, description, ?) AS score FROM products
  )
  SELECT products.* FROM scored JOIN products ON products.id = scored.product
  WHERE score > 0 ORDER BY score DESC, products.id LIMIT 24
`

/** The products that fit a query best, at most 24. */
export function searchProducts(database: DatabaseSync, query: string): Product[] {
  return database.prepare(statement).all(query).map(productOf)
}
