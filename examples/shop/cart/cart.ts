import type { DatabaseSync } from 'node:sqlite'
import { type Product, productOf } from '../catalogue/product.ts'
import { number } from '../database/row.ts'

export interface CartItem {
  product: Product
  quantity: number
}

/** The most pieces of one product that a cart holds. */
export const mostPieces = 20

/** What lies in the cart of a session. */
export function cartOf(database: DatabaseSync, session: string | undefined): CartItem[] {
  if (session === undefined) return []
  return database
    .prepare(
      `SELECT products.*, quantity FROM cart_items JOIN products ON products.id = product
       WHERE session = ? ORDER BY cart_items.rowid`,
    )
    .all(session)
    .map((row) => ({ product: productOf(row), quantity: number(row, 'quantity') }))
}

/** Price of everything in a cart, in cents. */
export function totalOf(items: readonly CartItem[]): number {
  return items.reduce((sum, { product, quantity }) => sum + product.cents * quantity, 0)
}

/** How many pieces lie in a cart. */
export function piecesIn(items: readonly CartItem[]): number {
  return items.reduce((sum, { quantity }) => sum + quantity, 0)
}
