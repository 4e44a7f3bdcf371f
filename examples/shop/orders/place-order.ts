import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { cartOf } from '../cart/cart.ts'
import type { Address } from './address.ts'

/** What came of an order: its id, or the name of a product of which too few are left. */
export type Placed = { id: string } | { soldOut: string }

/**
 * Turns the cart of a session into an order and takes the goods out of stock, all in one transaction:
 * when too few pieces of one product are left, nothing is written. The cart must not be empty.
 */
export function placeOrder(database: DatabaseSync, session: string, address: Address): Placed {
  const id = randomBytes(8).toString('hex')
  database.exec('BEGIN IMMEDIATE')
  try {
    const soldOut = writeOrder(database, session, id, address)
    database.exec(soldOut === undefined ? 'COMMIT' : 'ROLLBACK')
    return soldOut === undefined ? { id } : { soldOut }
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}

function writeOrder(
  database: DatabaseSync,
  session: string,
  id: string,
  { name, email, street, town }: Address,
): string | undefined {
  const takeFromStock = database.prepare(
    'UPDATE products SET stock = stock - :quantity WHERE id = :product AND stock >= :quantity',
  )
  const line = database.prepare('INSERT INTO order_lines VALUES (?, ?, ?, ?)')
  database
    .prepare('INSERT INTO orders VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(id, session, new Date().toISOString(), name, email, street, town)
  for (const { product, quantity } of cartOf(database, session)) {
    const taken = takeFromStock.run({ quantity, product: product.id })
    if (Number(taken.changes) === 0) return product.name
    line.run(id, product.id, quantity, product.cents)
  }
  database.prepare('DELETE FROM cart_items WHERE session = ?').run(session)
  return undefined
}
