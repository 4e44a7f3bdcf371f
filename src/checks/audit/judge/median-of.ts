import { median } from '../../../model/median.ts'
import type { Run } from '../facts.ts'

/** The median of what the runs have; undefined when none has it. */
export function medianOf(
  runs: readonly Run[],
  read: (run: Run) => number | undefined,
): number | undefined {
  const values = valuesOf(runs, read)
  return values.length === 0 ? undefined : median(values)
}

/** What the runs have, of those that have it. */
export function valuesOf(runs: readonly Run[], read: (run: Run) => number | undefined): number[] {
  return runs.map(read).filter((value) => value !== undefined)
}
