import type { ShopRequest, ShopResponse } from '../http/exchange.ts'
import { type Html, html } from '../http/html.ts'
import { page } from '../http/page.ts'
import type { Shop } from '../shop.ts'

export interface Section {
  /** Fragment under which the section can be linked. */
  id: string
  heading: string
  text: string | Html
}

/** A page of text: a table of contents and the sections it names. */
export function textPage(
  shop: Shop,
  request: ShopRequest,
  { title, intro, sections }: { title: string; intro: string | Html; sections: readonly Section[] },
): ShopResponse {
  const main = html`<article class="text">
<h1>${title}</h1>
<p>${intro}</p>
<nav aria-label="On this page"><ul>
${sections.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>\n`)}</ul></nav>
${sections.map(
  ({ id, heading, text }) => html`<h2 id="${id}">${heading}</h2>
<p>${text}</p>
`,
)}</article>`
  return page(shop, request, { title, main })
}
