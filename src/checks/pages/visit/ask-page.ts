import type { CDPSession } from 'puppeteer-core'
import type { CalmClock } from '../../../browser/calm-clock.ts'
import { World } from './world.ts'

const attempts = 3

/** What a script in the page says; nothing when the page is busy without end, or has no place for scripts. */
export type Said = { value: unknown } | 'silent' | 'failed'

/** Asks a page by a script of ours. One that has just gone elsewhere is asked again. */
export async function askPage(
  session: CDPSession,
  frameId: string,
  script: string,
  { clock, ms }: { clock: CalmClock; ms: number },
): Promise<Said> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const world = new World(session, frameId)
    const said = await clock.within<Said>(
      ms,
      world.evaluate(script).then(
        (value) => ({ value }),
        () => 'failed' as const,
      ),
    )
    if (said === undefined) return 'silent'
    if (said !== 'failed') return said
  }
  return 'failed'
}
