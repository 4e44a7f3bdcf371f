import { countProducts } from '../catalogue/count-products.ts'
import { listProducts } from '../catalogue/list-products.ts'
import type { ShopRequest, ShopResponse } from '../http/exchange.ts'
import { type Html, html } from '../http/html.ts'
import { page } from '../http/page.ts'
import type { Shop } from '../shop.ts'
import { notFound } from './failure.ts'
import { shelf } from './shelf.ts'

const pageSize = 12

/** `GET /?page=2`: all products, twelve at a time. */
export function home(shop: Shop, request: ShopRequest): ShopResponse {
  const pages = Math.ceil(countProducts(shop.database) / pageSize)
  const asked = request.query.get('page') ?? '1'
  const current = /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 0
  if (current < 1 || current > pages) return notFound()
  const main = html`<div class="welcome">
<h1>${current === 1 ? 'Things for a calm home' : `All things, page ${current}`}</h1>
<p>Lamps, mugs, notebooks and chairs, made to be used every day and repaired when they break.</p>
</div>
${shelf(listProducts(shop.database, current, pageSize))}
${pager(current, pages)}`
  return page(shop, request, { title: current === 1 ? 'Home' : `Page ${current}`, main })
}

function pager(current: number, pages: number): Html {
  const numbers = Array.from({ length: pages }, (_, index) => index + 1)
  return html`<nav class="pager" aria-label="Pages"><ul>
${numbers.map((number) =>
  number === current
    ? html`<li><span aria-current="page">${number}</span></li>\n`
    : html`<li><a href="${number === 1 ? '/' : `/?page=${number}`}">${number}</a></li>\n`,
)}</ul></nav>`
}
