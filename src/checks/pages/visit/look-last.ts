import type { CalmClock } from '../../../browser/calm-clock.ts'
import type { Overflow } from '../facts.ts'
import { measureOverflow } from '../probe/overflow.ts'
import type { Tab } from './tab.ts'
import { takePicture } from './take-picture.ts'
import { World } from './world.ts'

const pictureMs = 2000
const overflowMs = 4000

/**
 * The last that is done with a page, because it is as narrow as a phone afterwards: its picture where one is wanted, and
 * what does not fit. A page that had nothing else to show is pictured as it does not fit.
 */
export async function lookLast(
  { session, targetId }: Tab,
  clock: CalmClock,
  { wantsPicture, isBlank }: { wantsPicture: boolean; isBlank: boolean },
): Promise<{ picture?: Uint8Array; overflow?: Overflow }> {
  const shoot = (): Promise<Uint8Array | undefined> => clock.within(pictureMs, takePicture(session))
  const wide = wantsPicture ? await shoot() : undefined
  const overflow = isBlank
    ? undefined
    : await clock.within(overflowMs, measureOverflow(session, new World(session, targetId)))
  const picture = wide ?? (overflow ? await shoot() : undefined)
  return { ...(picture ? { picture } : {}), ...(overflow ? { overflow } : {}) }
}
