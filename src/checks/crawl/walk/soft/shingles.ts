const mostWords = 600
const fnvOffset = 0x811c9dc5
const fnvPrime = 0x01000193
/** Stands for every word with a digit in it. */
const numeric = 1

/**
 * Hashes of every three words in a row of a text. What changes from URL to URL says nothing about what a page
 * is: numbers are all alike, and where the page names its own address, that is left out.
 */
export function shinglesOf(text: string, pathAndQuery: string): Set<number> {
  const words = withoutAddress(wordsOf(text, mostWords), pathAndQuery)
  if (words.length < 3) return new Set(words)
  const found = new Set<number>()
  for (let at = 2; at < words.length; at++) {
    found.add(mix(words[at - 2] ?? 0, words[at - 1] ?? 0, words[at] ?? 0))
  }
  return found
}

/**
 * Leaves out the words of the last segment and of the query, and those of the folders where they lead up to one:
 * alone, the name of a folder may well be in the menu of every page.
 */
function withoutAddress(words: readonly Word[], pathAndQuery: string): number[] {
  const [path = ''] = pathAndQuery.split('?', 1)
  const end = path.lastIndexOf('/') + 1
  const names = exactWords(decoded(pathAndQuery.slice(end)))
  const folders = exactWords(decoded(pathAndQuery.slice(0, end)))
  const kept: number[] = []
  let leading: number[] = []
  const keep = (word: number): void => {
    // How many numbers follow one another is chance too.
    if (word !== numeric || kept.at(-1) !== numeric) kept.push(word)
  }
  for (const { exact, word } of words) {
    if (names.has(exact)) leading = []
    else if (folders.has(exact)) leading.push(word)
    else {
      leading.forEach(keep)
      leading = []
      keep(word)
    }
  }
  leading.forEach(keep)
  return kept
}

function exactWords(text: string): ReadonlySet<number> {
  return new Set(wordsOf(text, 100).map(({ exact }) => exact))
}

interface Word {
  exact: number
  /** One number for all words with a digit in them. */
  word: number
}

/** The words as hashes, letters in one case. A loop over code units: this is done for whole sites. */
function wordsOf(text: string, most: number): Word[] {
  const words: Word[] = []
  let hash = fnvOffset
  let length = 0
  let hasDigit = false
  for (let at = 0; at <= text.length && words.length < most; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 32
    const isDigit = code >= 0x30 && code <= 0x39
    const lower = code | 0x20
    if (isDigit || (lower >= 0x61 && lower <= 0x7a) || code >= 0xaa) {
      hasDigit ||= isDigit
      hash = Math.imul(hash ^ (code < 0x80 ? lower : code), fnvPrime)
      length++
    } else if (length > 0) {
      const exact = hash >>> 0
      words.push({ exact, word: hasDigit ? numeric : exact })
      hash = fnvOffset
      length = 0
      hasDigit = false
    }
  }
  return words
}

/** Spreads three hashes over 32 bits, so that the smallest are a random choice. */
function mix(one: number, two: number, three: number): number {
  let hash = Math.imul(one ^ Math.imul(two, 0x85ebca6b) ^ Math.imul(three, 0xc2b2ae35), 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}

function decoded(pathAndQuery: string): string {
  try {
    return decodeURIComponent(pathAndQuery)
  } catch {
    return pathAndQuery
  }
}
