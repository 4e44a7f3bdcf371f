import type { Product } from '../catalogue/product.ts'
import { searchProducts } from '../catalogue/search-products.ts'
import type { ShopRequest, ShopResponse } from '../http/exchange.ts'
import { html } from '../http/html.ts'
import { page } from '../http/page.ts'
import type { Shop } from '../shop.ts'
import { shelf } from './shelf.ts'

/** `GET /search?q=lamp`. Without a query it asks for one and leaves the database alone. */
export function search(shop: Shop, request: ShopRequest): ShopResponse {
  const query = (request.query.get('q') ?? '').trim().slice(0, 100)
  if (!query) {
    const main = html`<h1>Search</h1>\n<p>What are you looking for? Write it into the field above.</p>`
    return page(shop, request, { title: 'Search', main })
  }
  const found = findProducts(shop, query)
  const main = html`<h1>Search for “${query}”</h1>
<p>${found.length === 0 ? 'Nothing fits. Try a shorter word.' : `${found.length} found`}</p>
${shelf(found)}`
  return page(shop, request, { title: `Search for ${query}`, main })
}

function findProducts({ pool, database, flaws }: Shop, query: string): Product[] {
  const lent = pool.take()
  if (!lent) return searchProducts(database, query) // late is better than not at all
  try {
    return searchProducts(lent, query)
  } finally {
    if (!flaws.searchKeepsConnection) pool.giveBack(lent)
  }
}
