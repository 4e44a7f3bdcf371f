import { decode } from 'fast-png'
import type { CDPSession } from 'puppeteer-core'
import type { Visit } from '../facts.ts'
import { viewport } from './tab.ts'

/** So small that the picture costs little, and large enough that a line of text is a few grey pixels. */
const scale = 0.1
const highest = 10_000

interface Area {
  x: number
  y: number
  width: number
  height: number
}

/** What the page looks like: whether the part that is seen first, and then the whole of it, has one colour. */
export async function lookAt(
  session: CDPSession,
  main: Area | undefined,
): Promise<Visit['pixels']> {
  const seen = await look(session, { x: 0, y: 0, ...viewport }, false)
  const place = main ? await look(session, main, true) : undefined
  const inMain = place === undefined ? {} : { main: place }
  if (seen === 'varied') return { viewport: seen, ...inMain }
  const { cssContentSize } = await session.send('Page.getLayoutMetrics')
  const whole = {
    x: 0,
    y: 0,
    width: viewport.width,
    height: Math.min(highest, Math.max(viewport.height, cssContentSize.height)),
  }
  return { viewport: seen, page: await look(session, whole, true), ...inMain }
}

async function look(
  session: CDPSession,
  area: Area,
  beyond: boolean,
): Promise<'uniform' | 'varied'> {
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
    captureBeyondViewport: beyond,
    clip: { ...area, scale },
  })
  return isUniform(Buffer.from(data, 'base64')) ? 'uniform' : 'varied'
}

/** Whether every pixel of a PNG is the same. Throws when it cannot be read. */
function isUniform(png: Uint8Array): boolean {
  const { data, channels } = decode(png)
  for (let at = channels; at < data.length; at++) if (data[at] !== data[at - channels]) return false
  return true
}
