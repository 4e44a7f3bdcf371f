/*
 * Control characters, bidirectional marks and zero-width characters can hide, reorder or forge text.
 * The list: Unicode categories Cc and Cf, what fonts leave out, and the two line separators.
 */
const deceptive = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu

/** Foreign text with every character that could deceive shown as `\u{…}`, cut at `limit` characters. */
export function visible(text: string, limit = 200): string {
  const shown = Array.from(text.slice(0, limit * 2))
  const cut = shown.length > limit || text.length > limit * 2
  const kept = cut ? `${shown.slice(0, limit - 1).join('')}…` : text
  return kept
    .toWellFormed()
    .replace(deceptive, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
}
