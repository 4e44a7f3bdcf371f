const longestText = 200_000

/** The distinct words of a text, of four letters and more, in small letters. */
export function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .slice(0, longestText)
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{N}]{3,40}/gu),
  )
}

/**
 * Which of several texts shares the most rare words with a page; a word counts the less the more of the texts
 * have it, and nothing when all do. Undefined when none stands out.
 */
export function mostAlike(
  page: ReadonlySet<string>,
  texts: readonly ReadonlySet<string>[],
): number | undefined {
  const scores = texts.map(() => 0)
  for (const word of page) {
    const holders = texts.flatMap((words, index) => (words.has(word) ? [index] : []))
    if (holders.length === texts.length) continue
    for (const index of holders) scores[index] = (scores[index] ?? 0) + 1 / holders.length
  }
  const best = Math.max(...scores)
  const winners = scores.flatMap((score, index) => (score === best ? [index] : []))
  return best > 0 && winners.length === 1 ? winners[0] : undefined
}
