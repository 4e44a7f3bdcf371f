import type { Category } from '../catalogue/category.ts'
import type { Product } from '../catalogue/product.ts'

export interface SeedCategory extends Category {
  /** The slug of a product follows from its name. */
  products: Omit<Product, 'id' | 'slug' | 'category'>[]
}
