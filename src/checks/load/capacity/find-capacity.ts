import type { Capacity, CapacityStep } from './capacity-facts.ts'

const factor = 2
/** From a factor of 2 to one of 2^(1/16), or 4 %. */
const halvings = 4
/** How often it halves the rate when the first one breaks already. */
const mostDown = 6
const leastPerS = 0.1

/** What became of a rate, or why the figures tell of the generator instead of the site. */
export type Tried = CapacityStep | { saturated: string }

export interface CapacitySearch {
  /** Where it begins, in requests per second. */
  fromPerS: number
  /** Where it ends at the latest. */
  mostPerS: number
  /** The busiest minute of the log, where there is one. */
  peakPerS?: number
  /** Sends the traffic at a rate, for long enough to judge it. */
  tryRate: (perS: number) => Promise<Tried>
}

/**
 * Looks for the highest rate at which every threshold holds, to within 5 %: doubles the rate until one breaks,
 * and again that rate, because a single stumble is no limit; then halves the distance. When the generator cannot
 * keep up, or at the ceiling, the knee is what the site bears at least.
 */
export async function findCapacity(search: CapacitySearch): Promise<Capacity> {
  const found = await climb(search)
  await descend(search, found)
  await close(search, found)
  const { held, endedBy, why, steps } = found
  return {
    ...(held === undefined ? {} : { kneePerS: held }),
    endedBy,
    ...(why === undefined ? {} : { why }),
    ...(held === undefined || search.peakPerS === undefined
      ? {}
      : { headroom: held / search.peakPerS }),
    steps,
  }
}

/** What is known so far. */
interface Found {
  held?: number
  broken?: number
  endedBy: Capacity['endedBy']
  why?: string
  steps: CapacityStep[]
}

async function climb(search: CapacitySearch): Promise<Found> {
  const found: Found = { endedBy: 'threshold', steps: [] }
  for (let next = search.fromPerS; ; next *= factor) {
    const perS = Math.min(next, search.mostPerS)
    await attempt(search, found, perS, 2)
    if (found.held !== perS) return found
    if (perS >= search.mostPerS) return { ...found, endedBy: 'ceiling' }
  }
}

async function descend(search: CapacitySearch, found: Found): Promise<void> {
  for (let down = 1; down <= mostDown && found.held === undefined; down++) {
    const perS = (found.broken ?? 0) / factor
    if (perS < leastPerS || found.endedBy !== 'threshold') return
    await attempt(search, found, perS, 1)
  }
}

async function close(search: CapacitySearch, found: Found): Promise<void> {
  for (let half = 1; half <= halvings; half++) {
    const { held, broken, endedBy } = found
    if (held === undefined || broken === undefined || endedBy !== 'threshold') return
    await attempt(search, found, Math.sqrt(held * broken), 1)
  }
}

/** Tries a rate until it holds, or has broken so many times. */
async function attempt(
  { tryRate }: CapacitySearch,
  found: Found,
  perS: number,
  times: number,
): Promise<void> {
  for (let time = 1; time <= times; time++) {
    const tried = await tryRate(perS)
    if ('saturated' in tried) {
      found.endedBy = 'generator'
      found.why = tried.saturated
      return
    }
    found.steps.push(tried)
    if (tried.held) {
      found.held = perS
      return
    }
  }
  found.broken = perS
}
