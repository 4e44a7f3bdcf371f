import type { ProcessEntry } from './process-table.ts'

/** Whether one of `from` started the process, itself or through others that all still live. */
export function descends(
  entry: ProcessEntry,
  from: ReadonlySet<number>,
  byId: ReadonlyMap<number, ProcessEntry>,
): boolean {
  const seen = new Set<number>()
  for (let { parent } = entry; parent > 1 && !seen.has(parent); ) {
    if (from.has(parent)) return true
    seen.add(parent)
    parent = byId.get(parent)?.parent ?? 0
  }
  return false
}
