import type { ShopRequest, ShopResponse } from '../http/exchange.ts'
import { html } from '../http/html.ts'
import { page } from '../http/page.ts'
import { findOrder } from '../orders/order.ts'
import type { Shop } from '../shop.ts'
import { notFound } from './failure.ts'
import { price } from './price.ts'

/** `GET /orders/<id>`: what was ordered, for the session that ordered it. */
export function order(shop: Shop, request: ShopRequest, id: string): ShopResponse {
  const found = findOrder(shop.database, request.session, id)
  if (!found) return notFound()
  const total = found.lines.reduce((sum, { quantity, cents }) => sum + quantity * cents, 0)
  const main = html`<h1>Thank you, ${found.name}</h1>
<p>Your order <code>${found.id}</code> was placed on ${found.placedAt.slice(0, 10)} and goes to ${found.street}, ${found.town}.</p>
<table>
<thead><tr><th>Product</th><th>Quantity</th><th class="amount">Price</th></tr></thead>
<tbody>
${found.lines.map(
  ({ slug, name, quantity, cents }) => html`<tr>
<td><a href="/products/${slug}">${name}</a></td><td>${quantity}</td><td class="amount">${price(quantity * cents)}</td>
</tr>
`,
)}</tbody>
<tfoot><tr><th colspan="2">Total</th><td class="amount">${price(total)}</td></tr></tfoot>
</table>`
  return page(shop, request, { title: 'Order', main })
}
