import type { DatabaseSync } from 'node:sqlite'
import { number, text } from '../database/row.ts'

export interface Order {
  id: string
  placedAt: string
  name: string
  street: string
  town: string
  lines: { name: string; slug: string; quantity: number; cents: number }[]
}

/** An order of this session, or undefined: nobody may read what others have ordered. */
export function findOrder(
  database: DatabaseSync,
  session: string | undefined,
  id: string,
): Order | undefined {
  if (session === undefined) return undefined
  const row = database.prepare('SELECT * FROM orders WHERE id = ? AND session = ?').get(id, session)
  if (!row) return undefined
  const lines = database
    .prepare(
      `SELECT name, slug, quantity, order_lines.cents AS cents
       FROM order_lines JOIN products ON products.id = product
       WHERE order_id = ? ORDER BY order_lines.rowid`,
    )
    .all(id)
  return {
    id,
    placedAt: text(row, 'placed_at'),
    name: text(row, 'name'),
    street: text(row, 'street'),
    town: text(row, 'town'),
    lines: lines.map((line) => ({
      name: text(line, 'name'),
      slug: text(line, 'slug'),
      quantity: number(line, 'quantity'),
      cents: number(line, 'cents'),
    })),
  }
}
