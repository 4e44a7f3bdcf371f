import type { CandidateTable } from './candidate-table.ts'

/**
 * Which candidates are planned, with 1: of every stage as many as it is to have, those with the lowest levels, so
 * that visitors stay or go as a whole. Of one visitor the earlier requests stay.
 */
export function selectSteps(candidates: CandidateTable, requests: readonly number[]): Uint8Array {
  const { length, stages, levels, dueUs } = candidates
  const limits = limitsOf(candidates, requests)
  const left = [...requests]
  const ties = requests.map((): number[] => [])
  const selected = new Uint8Array(length)
  for (let index = 0; index < length; index++) {
    const stage = stages[index] ?? 0
    const level = levels[index] ?? 0
    const limit = limits[stage] ?? 0
    if (level === limit) ties[stage]?.push(index)
    if (level >= limit) continue
    selected[index] = 1
    left[stage] = (left[stage] ?? 0) - 1
  }
  for (const [stage, tied] of ties.entries()) {
    const earliest = tied.toSorted((a, b) => (dueUs[a] ?? 0) - (dueUs[b] ?? 0) || a - b)
    for (const index of earliest.slice(0, left[stage])) selected[index] = 1
  }
  return selected
}

/** By stage: the level below which all are planned, and of which some are. */
function limitsOf(
  { length, stages, levels }: CandidateTable,
  requests: readonly number[],
): number[] {
  const counts = new Float64Array(requests.length)
  for (let index = 0; index < length; index++) {
    const stage = stages[index] ?? 0
    counts[stage] = (counts[stage] ?? 0) + 1
  }
  const lists = Array.from(counts, (count) => new Float64Array(count))
  const filled = new Float64Array(requests.length)
  for (let index = 0; index < length; index++) {
    const stage = stages[index] ?? 0
    const at = filled[stage] ?? 0
    const list = lists[stage]
    if (list) list[at] = levels[index] ?? 0
    filled[stage] = at + 1
  }
  return lists.map((list, stage) => list.toSorted()[requests[stage] ?? 0] ?? Infinity)
}
