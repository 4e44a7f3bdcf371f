import { findCategory } from '../catalogue/category.ts'
import { findProduct } from '../catalogue/find-product.ts'
import type { ShopRequest, ShopResponse } from '../http/exchange.ts'
import type { Shop } from '../shop.ts'
import { notFound } from './failure.ts'

/** `GET /images/products/<slug>.svg`: the drawing of the category in the colour of the product. */
export function picture(shop: Shop, _request: ShopRequest, slug: string): ShopResponse {
  const product = findProduct(shop.database, slug)
  const category = product && findCategory(shop.database, product.category)
  if (!product || !category) return notFound()
  return {
    status: 200,
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=3600' },
    body: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 240" color="${product.tint}">
<rect width="240" height="240" fill="currentColor" opacity="0.14"/>
<ellipse cx="120" cy="198" rx="84" ry="8" fill="#00000014"/>
${category.drawing}
</svg>
`,
  }
}
