import { findCategory, productsIn } from '../catalogue/category.ts'
import type { ShopRequest, ShopResponse } from '../http/exchange.ts'
import { html } from '../http/html.ts'
import { page } from '../http/page.ts'
import type { Shop } from '../shop.ts'
import { notFound } from './failure.ts'
import { shelf } from './shelf.ts'

/** `GET /categories/<slug>`. */
export function category(shop: Shop, request: ShopRequest, slug: string): ShopResponse {
  const found = findCategory(shop.database, slug)
  if (!found) return notFound()
  const lookbook = slug === 'chairs' ? shop.flaws.lookbook : undefined
  const main = html`<div class="welcome">
<h1>${found.title}</h1>
<p>${found.blurb} How to keep them well: <a href="${found.care}">care guide</a>.</p>
${lookbook === undefined ? undefined : html`<p>See them in a room: <a href="${lookbook}">Lookbook</a></p>`}
</div>
${shelf(productsIn(shop.database, slug))}`
  return page(shop, request, { title: found.title, main })
}
