import type { CDPSession } from 'puppeteer-core'
import { viewport } from './tab.ts'

const scale = 0.5
/** Larger ones are left out: they are to be looked at in a report. */
const mostBytes = 200_000

/** What a visitor sees first, as a small JPEG; undefined where it would be too large. */
export async function takePicture(session: CDPSession): Promise<Uint8Array | undefined> {
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'jpeg',
    quality: 60,
    optimizeForSpeed: true,
    clip: { x: 0, y: 0, ...viewport, scale },
  })
  const picture = Buffer.from(data, 'base64')
  return picture.length > mostBytes ? undefined : picture
}
