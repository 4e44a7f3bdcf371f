import { hashText } from '../frontier/id-hashes.ts'

const mostWords = 800

/**
 * Hashes of every three words in a row of a text. What changes from URL to URL says nothing about what a page
 * is: numbers are all alike, and words of the page's own address are left out.
 */
export function shinglesOf(text: string, pathAndQuery: string): Set<number> {
  const address = new Set(
    decoded(pathAndQuery)
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u),
  )
  const words: number[] = []
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    if (words.length >= mostWords) break
    if (address.has(word)) continue
    words.push(/\d/.test(word) ? 1 : hashText(word))
  }
  const found = new Set<number>()
  if (words.length < 3) {
    for (const word of words) found.add(word)
    return found
  }
  for (let at = 2; at < words.length; at++) {
    found.add(mix(words[at - 2] ?? 0, words[at - 1] ?? 0, words[at] ?? 0))
  }
  return found
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
