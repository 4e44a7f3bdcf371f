import type { ShopRequest, ShopResponse } from '../http/exchange.ts'
import { html } from '../http/html.ts'
import { page } from '../http/page.ts'
import { careGuides } from '../seed/care-guides.ts'
import type { Shop } from '../shop.ts'
import { notFound } from './failure.ts'
import { textPage } from './text-page.ts'

/** `GET /care`: the list of care guides. */
export function careIndex(shop: Shop, request: ShopRequest): ShopResponse {
  const main = html`<article class="text">
<h1>Care guides</h1>
<p>Most things last longer than their first owner, if they are treated well.</p>
<ul>
${careGuides.map(({ slug, title }) => html`<li><a href="/care/${slug}">${title}</a></li>\n`)}</ul>
</article>`
  return page(shop, request, { title: 'Care guides', main })
}

/** `GET /care/<slug>`. */
export function careGuide(shop: Shop, request: ShopRequest, slug: string): ShopResponse {
  const guide = careGuides.find((candidate) => candidate.slug === slug)
  if (!guide) return notFound()
  const { title, clean, mend } = guide
  return textPage(shop, request, {
    title,
    intro: html`One of our <a href="/care">care guides</a>.`,
    sections: [
      { id: 'clean', heading: 'Clean', text: clean },
      { id: 'mend', heading: 'Mend', text: mend },
    ],
  })
}
