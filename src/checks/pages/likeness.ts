/** Every three words in a row of a text; of a shorter one, the text. Numbers are all alike. */
export function shinglesOf(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .replaceAll(/\d+/g, '0')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length < 3) return new Set([words.join(' ')])
  return new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`))
}

/** The share of what both have in all that they have, from 0 to 1. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((shingle) => other.has(shingle)).length
  const all = one.size + other.size - both
  return all === 0 ? 1 : both / all
}
