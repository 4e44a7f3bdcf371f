/**
 * Controls, bidi controls, zero-width and other ignorable characters, lone surrogates. Not the tab, and not
 * the variation selector of an emoji.
 */
const hidden =
  /(\t|(?<=\p{Extended_Pictographic})\u{FE0F})|[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}]/gu

/** The text with each character that people do not see, or that moves others, written by `write`. */
export function rewriteHidden(text: string, write: (character: string) => string): string {
  return text.replace(hidden, (found: string, kept?: string) => kept ?? write(found))
}
