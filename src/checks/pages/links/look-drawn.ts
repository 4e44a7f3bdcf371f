import type { CDPSession } from 'puppeteer-core'
import type { CalmClock } from '../../../browser/calm-clock.ts'
import { askPage } from '../visit/ask-page.ts'
import { drawnScript } from './drawn-script.ts'
import { type Drawn, readDrawn } from './read-drawn.ts'

const answerMs = 2000

/** What a page holds, and whether it acts by itself upon what stands behind the # of its address. */
export interface Held extends Drawn {
  ownsHash: boolean
}

/** Undefined when the page does not answer. */
export async function lookDrawn(
  session: CDPSession,
  frameId: string,
  clock: CalmClock,
  fragments: readonly string[],
): Promise<Held | undefined> {
  const said = await askPage(session, frameId, drawnScript(fragments), { clock, ms: answerMs })
  const drawn = typeof said === 'string' ? undefined : readDrawn(said.value)
  if (!drawn || drawn.there.length !== fragments.length) return undefined
  const isAllThere = drawn.there.every(Boolean)
  const owns = isAllThere ? false : await clock.within(answerMs, hearsHash(session))
  return owns === undefined ? undefined : { ...drawn, ownsHash: owns }
}

/** Whether something listens in the window for a change of the fragment. */
async function hearsHash(session: CDPSession): Promise<boolean> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'window', silent: true })
  if (result.objectId === undefined) return false
  const { listeners } = await session.send('DOMDebugger.getEventListeners', {
    objectId: result.objectId,
  })
  return listeners.some(({ type }) => type === 'hashchange' || type === 'popstate')
}
