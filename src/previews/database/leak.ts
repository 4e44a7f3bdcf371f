/** Something in a text that looks like personal data. */
export interface Leak {
  kind: 'e-mail address' | 'phone number' | 'card number'
  /** As it stands in the text. Never show it. */
  value: string
  /** Enough of it to recognise, not to know. */
  shown: string
  /** A card number without any separator: ids of as many digits look the same, so that only many together tell. */
  bare?: true
}
