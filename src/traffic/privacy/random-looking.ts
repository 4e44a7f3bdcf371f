const run = /[A-Z]?[a-z]+|[A-Z]+|\d+/g
const separators = /[^A-Za-z0-9]+/

/**
 * Whether a text of at least 20 characters is rather made by chance than by people: it changes between small
 * letters, capitals and digits every third character or sooner, or nearly no character comes twice.
 */
export function looksRandom(text: string): boolean {
  if (text.length < 20) return false
  const words = text.split(separators)
  if (words.some((word) => word.length >= 20 && isRandomWord(word))) return true
  // Base64 for URLs holds separators itself.
  return kindsOf(text) === 3 && meanRun(words) < 2.6
}

/** Whether it is an identifier such as "dQw4w9WgXcQ": too short for a token, but nobody thought of it. */
export function looksLikeId(word: string): boolean {
  if (word.length < 8 || !/\d.*\d/.test(word)) return false
  return kindsOf(word) > 1 && meanRun([word]) < 2.2
}

function isRandomWord(word: string): boolean {
  if (/^\d+$/.test(word)) return false
  const mean = meanRun([word])
  if (kindsOf(word) > 1 && mean < 3) return true
  const isCamelCase = /^[A-Za-z]+$/.test(word) && /[a-z][A-Z]/.test(word) && mean >= 4
  return !isCamelCase && entropy(word) >= 3.6
}

/** How many of small letters, capitals and digits it holds. */
function kindsOf(text: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/].filter((kind) => kind.test(text)).length
}

/** Characters per run of one kind; a capital belongs to the small letters after it, as in "CamelCase". */
function meanRun(words: readonly string[]): number {
  const length = words.reduce((sum, word) => sum + word.length, 0)
  return length / words.reduce((sum, word) => sum + (word.match(run)?.length ?? 0), 0)
}

/** Shannon's entropy of the characters, in bits. */
function entropy(text: string): number {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values())
    bits -= (count / text.length) * Math.log2(count / text.length)
  return bits
}
