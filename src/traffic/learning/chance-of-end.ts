import type { CutSession } from './behaviour.ts'
import type { ClusterCounts } from './build-cluster.ts'

const rounds = 5

/**
 * How likely a session of a cluster has ended that the log cut off, by how long it was not heard of: requests are
 * the last of their session with some chance, and others are followed by a gap that is so long or longer. The chance
 * itself is found from these, by expectation and maximization (Dempster et al., JRSS B 39, 1977).
 */
export function chanceOfEnd(
  cut: readonly CutSession[],
  { lengths, gaps }: Pick<ClusterCounts, 'lengths' | 'gaps'>,
): (session: CutSession) => number {
  const sorted = Float64Array.from([...gaps.page, ...gaps.asset]).toSorted()
  const longer = (ms: number) => (sorted.length - firstNotBelow(sorted, ms)) / sorted.length || 0
  let ended = 0
  let requests = cut.reduce((sum, { length }) => sum + length, 0)
  for (const [length, sessions] of lengths) {
    ended += sessions
    requests += length * sessions
  }
  let last = (ended + cut.length / 2) / requests
  const chance = ({ silentMs }: CutSession) => last / (last + (1 - last) * longer(silentMs))
  for (let round = 0; round < rounds; round++) {
    last = (ended + cut.reduce((sum, session) => sum + chance(session), 0)) / requests
  }
  return chance
}

function firstNotBelow(sorted: Float64Array, limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) >= limit) high = middle
    else low = middle + 1
  }
  return low
}
