import type { SQLInputValue } from 'node:sqlite'

/**
 * The SQL function `relevance(name, description, query)`: 3 points for each word of the query that is
 * in the name, 1 for each that is in the description, 0 if nothing fits. The comparison is repeated
 * until `minimumMs` milliseconds have passed, so its cost is the same on a fast and a slow machine.
 */
export function relevanceFunction(minimumMs: number) {
  return (...texts: SQLInputValue[]): number => {
    const startedAt = performance.now()
    const [name = '', description = '', query = ''] = texts.filter(
      (text) => typeof text === 'string',
    )
    let score: number
    do {
      score = scoreOf(name, description, query)
    } while (performance.now() - startedAt < minimumMs)
    return score
  }
}

function scoreOf(name: string, description: string, query: string): number {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const inText = (text: string) => words.filter((word) => text.toLowerCase().includes(word)).length
  return 3 * inText(name) + inText(description)
}
