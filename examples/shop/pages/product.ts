import { mostPieces } from '../cart/cart.ts'
import { findCategory } from '../catalogue/category.ts'
import { findProduct } from '../catalogue/find-product.ts'
import type { Product } from '../catalogue/product.ts'
import type { ShopRequest, ShopResponse } from '../http/exchange.ts'
import type { Flaws } from '../flaws.ts'
import { type Html, html } from '../http/html.ts'
import { page } from '../http/page.ts'
import type { Shop } from '../shop.ts'
import { notFound } from './failure.ts'
import { price } from './price.ts'

/** `GET /products/<slug>`. */
export function product(shop: Shop, request: ShopRequest, slug: string): ShopResponse {
  const found = findProduct(shop.database, slug)
  const category = found && findCategory(shop.database, found.category)
  if (!found || !category) return notFound()
  const care =
    category.slug === 'lamps' ? (shop.flaws.lampCareGuide ?? category.care) : category.care
  const main = html`<p class="trail"><a href="/">Home</a> / <a href="/categories/${category.slug}">${category.title}</a></p>
<article class="product">
<img src="/images/products/${found.slug}.svg" alt="${found.name}" width="480" height="480">
<div>
<h1>${found.name}</h1>
<p class="price">${price(found.cents)}</p>
<p>${found.description}</p>
${found.stock > 0 ? buying(found, shop.flaws) : html`<p class="soldout">Sold out. We are making more.</p>`}
<p>Make it last: <a href="${care}">Care guide</a></p>
</div>
</article>`
  return page(shop, request, { title: found.name, main })
}

function buying({ slug, stock }: Product, { stockInWords }: Flaws): Html {
  const told = stockInWords ? `${stock} left` : JSON.stringify({ left: stock })
  return html`<p class="stock">${stock < 10 ? `Only ${stock} left` : 'In stock'}</p>
<form class="buy" action="/cart/items" method="post" data-stock="${told}">
<input type="hidden" name="product" value="${slug}">
<label for="quantity">Quantity</label>
<input id="quantity" name="quantity" type="number" value="1" min="1" max="${Math.min(stock, mostPieces)}" required>
<button>Add to cart</button>
</form>`
}
