import { type CartItem, cartOf, mostPieces, totalOf } from '../cart/cart.ts'
import { addToCart, setInCart } from '../cart/change-cart.ts'
import { findProduct } from '../catalogue/find-product.ts'
import { type ShopRequest, type ShopResponse, seeOther } from '../http/exchange.ts'
import { type Html, html } from '../http/html.ts'
import { page } from '../http/page.ts'
import { newSession, sessionCookie } from '../http/session.ts'
import type { Shop } from '../shop.ts'
import { failure } from './failure.ts'
import { price } from './price.ts'

/** `GET /cart`. */
export function cart(shop: Shop, request: ShopRequest): ShopResponse {
  const items = cartOf(shop.database, request.session)
  const main =
    items.length === 0
      ? html`<h1>Your cart</h1>\n<p>Still empty. The <a href="/">shelves</a> are not.</p>`
      : html`<h1>Your cart</h1>
<table>
<thead><tr><th>Product</th><th>Quantity</th><th class="amount">Price</th></tr></thead>
<tbody>
${items.map(row)}</tbody>
<tfoot><tr><th colspan="2">Total</th><td class="amount">${price(totalOf(items))}</td></tr></tfoot>
</table>
<p><a class="button" href="/checkout">Go to checkout</a></p>`
  return page(shop, request, { title: 'Cart', main })
}

/** `POST /cart/items`: puts a product into the cart, or sets its quantity when `change` is `set`. */
export function changeCart({ database }: Shop, request: ShopRequest): ShopResponse {
  const product = findProduct(database, request.form.get('product') ?? '')
  const quantity = request.form.get('quantity') ?? ''
  const set = request.form.get('change') === 'set'
  if (!product || !isQuantity(quantity, set ? 0 : 1)) {
    return failure(422, 'That cannot be put into the cart')
  }
  const session = request.session ?? newSession()
  const change = set ? setInCart : addToCart
  change(database, session, product.id, Number(quantity))
  return seeOther('/cart', { 'set-cookie': sessionCookie(session) })
}

function isQuantity(text: string, least: number): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) >= least && Number(text) <= mostPieces
}

function row({ product, quantity }: CartItem): Html {
  const field = `quantity-${product.slug}`
  return html`<tr>
<td><a href="/products/${product.slug}">${product.name}</a></td>
<td><form class="quantity" action="/cart/items" method="post">
<input type="hidden" name="product" value="${product.slug}">
<input type="hidden" name="change" value="set">
<label class="hidden" for="${field}">Quantity of ${product.name}</label>
<input id="${field}" name="quantity" type="number" value="${quantity}" min="0" max="${mostPieces}" required>
<button>Update</button>
</form></td>
<td class="amount">${price(product.cents * quantity)}</td>
</tr>
`
}
