import type { DatabaseSync } from 'node:sqlite'
import { type Row, text } from '../database/row.ts'
import { type Product, productOf } from './product.ts'

export interface Category {
  slug: string
  title: string
  blurb: string
  /** Path of the care guide for what is in this category. */
  care: string
  /** What its pictures show: SVG elements on 240 × 240 units, painted in `currentColor`. */
  drawing: string
}

/** All categories, in the order of the menu. */
export function listCategories(database: DatabaseSync): Category[] {
  return database.prepare('SELECT * FROM categories ORDER BY rowid').all().map(categoryOf)
}

/** The category with this slug, or undefined. */
export function findCategory(database: DatabaseSync, slug: string): Category | undefined {
  const row = database.prepare('SELECT * FROM categories WHERE slug = ?').get(slug)
  return row && categoryOf(row)
}

/** The products of a category. */
export function productsIn(database: DatabaseSync, category: string): Product[] {
  return database
    .prepare('SELECT * FROM products WHERE category = ? ORDER BY id')
    .all(category)
    .map(productOf)
}

function categoryOf(row: Row): Category {
  return {
    slug: text(row, 'slug'),
    title: text(row, 'title'),
    blurb: text(row, 'blurb'),
    care: text(row, 'care'),
    drawing: text(row, 'drawing'),
  }
}
