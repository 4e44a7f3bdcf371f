import type { DatabaseSync } from 'node:sqlite'
import { categories } from '../seed/categories.ts'

/** Writes the categories and products of the seed into the database, in one transaction. */
export function fillCatalogue(database: DatabaseSync): void {
  const category = database.prepare('INSERT INTO categories VALUES (?, ?, ?, ?, ?)')
  const product = database.prepare(
    `INSERT INTO products (slug, category, name, description, tint, cents, stock)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  database.exec('BEGIN')
  for (const { slug, title, blurb, care, drawing, products } of categories) {
    category.run(slug, title, blurb, care, drawing)
    for (const { name, description, tint, cents, stock } of products) {
      product.run(slugOf(name), slug, name, description, tint, cents, stock)
    }
  }
  database.exec('COMMIT')
}

function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
}
