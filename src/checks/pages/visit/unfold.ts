import { z } from 'zod'
import type { CalmClock } from '../../../browser/calm-clock.ts'
import { askPage } from './ask-page.ts'
import { type Tab, viewport } from './tab.ts'

/** A taller window takes memory; what waits further down stays unseen. */
const tallest = 6000
const framesMs = 1000
const framesScript =
  'new Promise((go) => { requestAnimationFrame(() => requestAnimationFrame(() => go(1))); setTimeout(go, 300) })'

const Woken = z.object({ waiting: z.number().nonnegative(), height: z.number().nonnegative() })

/** How much the browser was made to load at once, and how tall the page is. */
export function readWoken(value: unknown): z.infer<typeof Woken> {
  return Woken.safeParse(value).data ?? { waiting: 0, height: 0 }
}

/** Shows a page of a height as a whole for a moment, so that scripts load what they keep for those who scroll. */
export async function unfold(
  { session, targetId }: Tab,
  height: number,
  clock: CalmClock,
): Promise<void> {
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: viewport.width,
    height: Math.ceil(Math.min(height, tallest)),
    deviceScaleFactor: 1,
    mobile: false,
    // Nobody looks at it: drawn so small, it takes a tenth of the memory, and the page does not notice.
    scale: 0.1,
  })
  try {
    await askPage(session, targetId, framesScript, { clock, ms: framesMs })
  } finally {
    await session.send('Emulation.clearDeviceMetricsOverride')
  }
}
