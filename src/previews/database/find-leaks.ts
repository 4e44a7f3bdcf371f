import type { Allowed } from './allowed.ts'
import { findCards } from './find-cards.ts'
import { findEmails } from './find-emails.ts'
import { findPhones } from './find-phones.ts'
import type { Leak } from './leak.ts'

/** What looks like personal data in a text of the column `name`, without what is allowed. */
export function findLeaks(text: string, column: { name: string; allowed: Allowed }): Leak[] {
  const plain = text.includes('\\u')
    ? text.replaceAll(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text
  const cards = findCards(plain)
  const inCards = new Set(cards.map(({ value }) => value))
  const phones = findPhones(plain, column.name).filter(({ value }) => !inCards.has(value))
  return [...findEmails(plain), ...cards, ...phones].filter(({ value }) => !column.allowed(value))
}
