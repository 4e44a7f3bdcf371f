import type { Product } from '../catalogue/product.ts'
import { type Html, html } from '../http/html.ts'
import { price } from './price.ts'

/** A grid of products, each with its picture, name and price. */
export function shelf(products: readonly Product[]): Html {
  return html`<ul class="shelf">
${products.map(
  ({ slug, name, cents, stock }) => html`<li><a href="/products/${slug}">
<img src="/images/products/${slug}.svg" alt="" width="240" height="240" loading="lazy">
<span class="name">${name}</span>
<span class="price">${stock > 0 ? price(cents) : 'Sold out'}</span>
</a></li>
`,
)}</ul>`
}
