import type { CalmClock } from '../../../browser/calm-clock.ts'
import type { Probe, Violation } from '../facts.ts'
import type { Tab } from '../visit/tab.ts'
import { World } from '../visit/world.ts'
import { findBarriers } from './find-barriers.ts'

const leastMs = 6000
/** One element takes about half of this. */
const elementMs = 2
const attempts = 2

/**
 * What keeps people out of the page in a tab. A page that has just gone elsewhere is looked at again. Undefined when
 * it cannot be told in time.
 */
export async function seekBarriers(
  { session, targetId }: Tab,
  { elements }: Probe,
  clock: CalmClock,
): Promise<Violation[] | undefined> {
  const look = async (attempt: number): Promise<Violation[]> => {
    try {
      return await findBarriers(new World(session, targetId))
    } catch (error) {
      if (attempt >= attempts || clock.isStopped) throw error
      return await look(attempt + 1)
    }
  }
  return await clock.within(leastMs + elements * elementMs, look(1))
}
