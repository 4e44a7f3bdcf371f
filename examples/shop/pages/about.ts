import type { ShopRequest, ShopResponse } from '../http/exchange.ts'
import { html } from '../http/html.ts'
import { page } from '../http/page.ts'
import type { Shop } from '../shop.ts'

/** `GET /about`. */
export function about(shop: Shop, request: ShopRequest): ShopResponse {
  const picture = shop.flaws.aboutPicture ?? '/images/workshop.svg'
  const main = html`<article class="text">
<h1>About us</h1>
<p>Fernhill Shop began with one table, one kiln and too many mugs. Today eleven workshops sell here what they make, and we pack it under the same roof.</p>
<img class="wide" src="${picture}" alt="Our workshop: a long house with a chimney between two hills" width="640" height="280">
<p>Everything can be repaired. If a lamp goes dark or a chair gets loose, our <a href="/care">care guides</a> say what to do, and our <a href="/help#contact">help page</a> says whom to ask.</p>
</article>`
  return page(shop, request, { title: 'About us', main })
}
