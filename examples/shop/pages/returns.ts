import type { ShopRequest, ShopResponse } from '../http/exchange.ts'
import { html } from '../http/html.ts'
import type { Shop } from '../shop.ts'
import { textPage } from './text-page.ts'

/** `GET /help/returns`. Throws when nobody has set the returns policy. */
export function returns(shop: Shop, request: ShopRequest): ShopResponse {
  const days = shop.flaws.returnsPolicyUnset ? undefined : 30
  if (days === undefined) throw new Error('the setting returns.days is not set')
  return textPage(shop, request, {
    title: 'Returns',
    intro: html`Back to <a href="/help">help</a>.`,
    sections: [
      {
        id: 'how-long',
        heading: 'How long',
        text: `You have ${days} days, counted from the day on which the parcel arrived.`,
      },
      {
        id: 'how',
        heading: 'How',
        text: 'Put the goods back into their box and glue on the label that came with them. The way back costs you nothing.',
      },
    ],
  })
}
