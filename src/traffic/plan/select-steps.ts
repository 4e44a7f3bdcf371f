import type { Candidates } from './candidates.ts'

/**
 * Which candidates are planned: of every stage as many as it is to have, those with the lowest levels, so that
 * visitors stay or go as a whole. Of one visitor the earlier requests stay.
 */
export function selectSteps(candidates: Candidates, requests: readonly number[]): Uint8Array {
  const { stages, levels, dueUs } = candidates
  const byStage = requests.map((): number[] => [])
  for (const [index, stage] of stages.entries()) byStage[stage]?.push(index)
  const selected = new Uint8Array(stages.length)
  for (const [stage, wanted] of requests.entries()) {
    const members = byStage[stage] ?? []
    const sorted = Float64Array.from(members, (index) => levels[index] ?? 0).toSorted()
    const limit = sorted[wanted] ?? Infinity
    let left = wanted
    const ties: number[] = []
    for (const index of members) {
      const level = levels[index] ?? 0
      if (level === limit) ties.push(index)
      if (level >= limit) continue
      selected[index] = 1
      left--
    }
    const earliest = ties.toSorted((a, b) => (dueUs[a] ?? 0) - (dueUs[b] ?? 0) || a - b)
    for (const index of earliest.slice(0, left)) selected[index] = 1
  }
  return selected
}
