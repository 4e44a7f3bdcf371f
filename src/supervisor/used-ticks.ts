import type { ProcessUsage } from './process-usage.ts'

type Ticks = Pick<ProcessUsage, 'pid' | 'parent' | 'startTime' | 'ownTicks' | 'childTicks'>

/**
 * Clock ticks of CPU that a tree of processes used between two looks; `since` is the moment of the first
 * look in clock ticks since boot. Of a process that began in between all counts; of one that is older but
 * was not in the first look, nothing. When a process ends, its parent's `childTicks` grow by all that it
 * ever used: what the first look had counted is taken off.
 */
export function usedTicks(before: readonly Ticks[], now: readonly Ticks[], since: number): number {
  const earlier = new Map(before.map((entry) => [entry.pid, entry]))
  const living = new Map(now.map((entry) => [entry.pid, entry]))
  const lives = (entry: Ticks) => living.get(entry.pid)?.startTime === entry.startTime

  const counted = new Map<number, number>()
  for (const gone of before.filter((entry) => !lives(entry))) {
    const heir = heirOf(gone, earlier, lives)
    if (heir === undefined) continue
    counted.set(heir, (counted.get(heir) ?? 0) + gone.ownTicks + gone.childTicks)
  }
  return now.reduce((sum, entry) => {
    const first = earlier.get(entry.pid)
    if (first?.startTime === entry.startTime) {
      const inherited = entry.childTicks - first.childTicks - (counted.get(entry.pid) ?? 0)
      return sum + entry.ownTicks - first.ownTicks + Math.max(0, inherited)
    }
    return entry.startTime >= since ? sum + entry.ownTicks + entry.childTicks : sum
  }, 0)
}

/** The nearest ancestor that still lives. */
function heirOf(
  gone: Ticks,
  earlier: ReadonlyMap<number, Ticks>,
  lives: (entry: Ticks) => boolean,
): number | undefined {
  const passed = new Set<number>()
  for (let entry = earlier.get(gone.parent); entry && !passed.has(entry.pid); ) {
    if (lives(entry)) return entry.pid
    passed.add(entry.pid)
    entry = earlier.get(entry.parent)
  }
  return undefined
}
