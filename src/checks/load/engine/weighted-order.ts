/**
 * An endless order of paths in which each comes as often as its weight says and as evenly spread as
 * possible: {a: 2, b: 1} gives a b a, a b a, … (smooth weighted round-robin, as nginx picks upstreams).
 */
export function weightedOrder(weights: Readonly<Record<string, number>>): () => string {
  const turns = Object.entries(weights).map(([path, weight]) => ({ path, weight, credit: 0 }))
  const total = turns.reduce((sum, turn) => sum + turn.weight, 0)
  return () => {
    for (const turn of turns) turn.credit += turn.weight
    const chosen = turns.reduce((best, turn) => (turn.credit > best.credit ? turn : best))
    chosen.credit -= total
    return chosen.path
  }
}
