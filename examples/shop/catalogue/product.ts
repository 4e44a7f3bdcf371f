import { number, type Row, text } from '../database/row.ts'

export interface Product {
  id: number
  slug: string
  category: string
  name: string
  description: string
  /** Colour of its picture, such as `#c0562b`. */
  tint: string
  cents: number
  stock: number
}

/** The product in a row of the table `products`. */
export function productOf(row: Row): Product {
  return {
    id: number(row, 'id'),
    slug: text(row, 'slug'),
    category: text(row, 'category'),
    name: text(row, 'name'),
    description: text(row, 'description'),
    tint: text(row, 'tint'),
    cents: number(row, 'cents'),
    stock: number(row, 'stock'),
  }
}
