import { closest, distance } from 'fastest-levenshtein'

/** The known word that was most likely meant; undefined when none is close. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined
  const best = closest(word, known)
  // A third of the letters wrong is still a typo; more is another word.
  return distance(word, best) <= Math.max(1, Math.floor(word.length / 3)) ? best : undefined
}
