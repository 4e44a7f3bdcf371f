import { decode, type DecodedPng } from 'fast-png'
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
  isEmpty: boolean,
): Promise<Visit['pixels']> {
  const first = decode(await capture(session, { x: 0, y: 0, ...viewport }, false))
  const seen = isUniform(first) ? 'uniform' : 'varied'
  // What is in view tells at no cost whether a closer look is needed.
  const isSuspect = main && seen === 'varied' && (isEmpty || isUniform(first, main))
  const place = isSuspect ? await look(session, main, true) : undefined
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
  return isUniform(decode(await capture(session, area, beyond))) ? 'uniform' : 'varied'
}

async function capture(session: CDPSession, area: Area, beyond: boolean): Promise<Uint8Array> {
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
    captureBeyondViewport: beyond,
    clip: { ...area, scale },
  })
  return Buffer.from(data, 'base64')
}

/** Whether every pixel of a picture is the same, or of an area in it, as far as that is in the picture. */
export function isUniform(
  { data, channels, width, height }: Pick<DecodedPng, 'data' | 'channels' | 'width' | 'height'>,
  area?: Area,
): boolean {
  const left = Math.ceil((area?.x ?? 0) * scale)
  const top = Math.ceil((area?.y ?? 0) * scale)
  const right = area ? Math.min(width, Math.floor((area.x + area.width) * scale)) : width
  const bottom = area ? Math.min(height, Math.floor((area.y + area.height) * scale)) : height
  const first = (top * width + left) * channels
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = (y * width + x) * channels
      for (let of = 0; of < channels; of++) if (data[at + of] !== data[first + of]) return false
    }
  }
  return true
}
