import type { ShopRequest, ShopResponse } from '../http/exchange.ts'
import { html } from '../http/html.ts'
import type { Shop } from '../shop.ts'
import { type Section, textPage } from './text-page.ts'

const sections: readonly Section[] = [
  {
    id: 'delivery',
    heading: 'Delivery',
    text: 'Parcels leave us on the next working day and take two to four days. Chairs and tree tubs come with a carrier who calls before.',
  },
  {
    id: 'payment',
    heading: 'Payment',
    text: 'By invoice, within fourteen days of the parcel. We keep no card numbers, because we never ask for any.',
  },
  {
    id: 'returns',
    heading: 'Returns',
    text: html`You can send back what you do not like. How, and for how long, stands in our <a href="/help/returns">returns policy</a>.`,
  },
  {
    id: 'contact',
    heading: 'Contact',
    text: 'Write on the back of the delivery note and send it to the workshop. A person reads it.',
  },
]

/** `GET /help`. */
export function help(shop: Shop, request: ShopRequest): ShopResponse {
  return textPage(shop, request, {
    title: 'Help',
    intro: 'Short answers to what we are asked most.',
    sections,
  })
}
