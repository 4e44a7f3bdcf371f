import { cartOf, piecesIn, totalOf } from '../cart/cart.ts'
import { type ShopRequest, type ShopResponse, seeOther } from '../http/exchange.ts'
import { type Html, html } from '../http/html.ts'
import { page } from '../http/page.ts'
import { type Address, readAddress } from '../orders/address.ts'
import { placeOrder } from '../orders/place-order.ts'
import type { Shop } from '../shop.ts'
import { price } from './price.ts'

/** `GET /checkout`: asks where to send the cart; with an empty cart it leads back there. */
export function checkout(shop: Shop, request: ShopRequest): ShopResponse {
  if (cartOf(shop.database, request.session).length === 0) return seeOther('/cart')
  return form(shop, request, 200, { name: '', email: '', street: '', town: '' }, {})
}

/** `POST /checkout`: places the order, or shows the form again with what is wrong. */
export function buy(shop: Shop, request: ShopRequest): ShopResponse {
  const { session } = request
  if (session === undefined || cartOf(shop.database, session).length === 0) return seeOther('/cart')
  const { address, complaints } = readAddress(request.form)
  if (Object.keys(complaints).length > 0) return form(shop, request, 422, address, complaints)
  const placed = placeOrder(shop.database, session, address)
  if ('id' in placed) return seeOther(`/orders/${placed.id}`)
  const main = html`<h1>Too few are left</h1>
<p>There are not enough pieces of “${placed.soldOut}”. Please change <a href="/cart">your cart</a>.</p>`
  return page(shop, request, { status: 409, title: 'Too few are left', main })
}

function form(
  shop: Shop,
  request: ShopRequest,
  status: number,
  address: Address,
  complaints: Partial<Address>,
): ShopResponse {
  const items = cartOf(shop.database, request.session)
  const field = (name: keyof Address, label: string, autocomplete: string) =>
    input(name, label, autocomplete, address[name], complaints[name])
  const main = html`<h1>Checkout</h1>
<p>${piecesIn(items)} ${piecesIn(items) === 1 ? 'piece' : 'pieces'}, ${price(totalOf(items))} in all.</p>
<form class="address" action="/checkout" method="post" novalidate>
${field('name', 'Name', 'name')}
${field('email', 'E-mail', 'email')}
${field('street', 'Street and number', 'street-address')}
${field('town', 'Postcode and town', 'address-level2')}
<button>Order now</button>
</form>`
  return page(shop, request, { status, title: 'Checkout', main })
}

function input(
  name: string,
  label: string,
  autocomplete: string,
  value: string,
  complaint: string | undefined,
): Html {
  const type = name === 'email' ? 'email' : 'text'
  return html`<p><label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" maxlength="200" value="${value}">
${complaint === undefined ? undefined : html`<strong class="complaint">${complaint}</strong>`}</p>`
}
