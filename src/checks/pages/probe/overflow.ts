import type { CDPSession } from 'puppeteer-core'
import { z } from 'zod'
import type { Overflow } from '../facts.ts'
import { selectorScript } from './selector-script.ts'
import type { World } from '../visit/world.ts'

/** CSS pixels of a common phone. */
const phone = { width: 390, height: 844 }

/*
 * Content is wider than the screen when an element reaches beyond it that no ancestor cuts off or scrolls by itself,
 * and the page as a whole can be scrolled sideways.
 */
const script = `(async () => {
${selectorScript}
await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); setTimeout(resolve, 300) })
const root = document.scrollingElement ?? document.documentElement
const { clientWidth: width } = document.documentElement
const content = root.scrollWidth
const cuts = (element) => ['hidden', 'clip', 'auto', 'scroll'].includes(getComputedStyle(element).overflowX)
if (content <= width + 4 || cuts(document.documentElement) || (document.body && cuts(document.body))) return { width, content: width, culprits: [] }
const isRtl = getComputedStyle(document.documentElement).direction === 'rtl'
const found = []
let looked = 0
for (const element of document.body.querySelectorAll('*')) {
  if (element.localName === 'col' || element.localName === 'colgroup') continue
  if (looked++ > 20000 || found.length >= 200) break
  const box = element.getBoundingClientRect()
  // Text may reach beyond the box that holds it.
  const more = getComputedStyle(element).overflowX === 'visible' ? Math.max(0, element.scrollWidth - element.clientWidth) : 0
  const beyond = isRtl ? more - box.left : box.right + more - width
  if (beyond <= 4 || box.width === 0 || box.height === 0) continue
  let isCut = false
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    const style = getComputedStyle(at)
    if (style.position === 'fixed' || (at !== element && style.overflowX !== 'visible')) { isCut = true; break }
  }
  if (!isCut) found.push({ element, right: Math.round(width + beyond) })
}
// What only runs along in a line is as wide as what holds the line.
for (const one of found) while (one.element.parentElement && one.element.parentElement !== document.body && getComputedStyle(one.element).display === 'inline') one.element = one.element.parentElement
const widest = found.filter(({ element }, at) => !found.some((other, of) => other.element === element ? of < at : element.contains(other.element)))
return { width, content, culprits: widest.sort((one, other) => other.right - one.right).slice(0, 3).map(({ element, right }) => ({ selector: selectorOf(element), right })) }
})()`

const Measured = z.object({
  width: z.number(),
  content: z.number(),
  culprits: z
    .array(
      z.object({ selector: z.string().transform((text) => text.slice(0, 300)), right: z.number() }),
    )
    .max(3),
})

/** What is wider than a phone; undefined when nothing is. Afterwards the page is still as narrow as one. */
export async function measureOverflow(
  session: CDPSession,
  world: World,
): Promise<Overflow | undefined> {
  await session.send('Emulation.setDeviceMetricsOverride', {
    ...phone,
    deviceScaleFactor: 1,
    mobile: false,
  })
  const { success, data } = Measured.safeParse(await world.evaluate(script))
  return success && data.culprits.length > 0 ? data : undefined
}
