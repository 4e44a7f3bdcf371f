import type { DatabaseSync } from 'node:sqlite'
import { mostPieces } from './cart.ts'

/** Puts pieces of a product into a cart, on top of those that lie there, up to `mostPieces`. */
export function addToCart(
  database: DatabaseSync,
  session: string,
  product: number,
  quantity: number,
): void {
  database
    .prepare(
      `INSERT INTO cart_items VALUES (:session, :product, :quantity)
       ON CONFLICT DO UPDATE SET quantity = min(quantity + :quantity, :most)`,
    )
    .run({ session, product, quantity, most: mostPieces })
}

/** Sets how many pieces of a product lie in a cart; 0 takes it out. */
export function setInCart(
  database: DatabaseSync,
  session: string,
  product: number,
  quantity: number,
): void {
  if (quantity === 0) {
    database
      .prepare('DELETE FROM cart_items WHERE session = ? AND product = ?')
      .run(session, product)
    return
  }
  database
    .prepare('UPDATE cart_items SET quantity = ? WHERE session = ? AND product = ?')
    .run(quantity, session, product)
}
