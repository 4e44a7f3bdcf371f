import { setTimeout as sleep } from 'node:timers/promises'
import type { CDPSession } from 'puppeteer-core'
import type { CalmClock } from '../../../browser/calm-clock.ts'
import type { Ended } from '../facts.ts'
import type { Activity } from './activity.ts'
import { settle } from './settle.ts'
import { protocolTrouble } from './watch.ts'

/** How long the first byte of a document may take. */
const documentMs = 15_000
const lookMs = 50
/** That the tab crashed is told after the end of its navigation, on a busy machine clearly so. */
const crashToldMs = 1000

/** Goes to a page and waits until it has settled. Tells how that ended, and why no document came. */
export async function navigate(
  session: CDPSession,
  activity: Activity,
  { url, settleMs, clock }: { url: string; settleMs: number; clock: CalmClock },
): Promise<{ ended: Ended; error?: string }> {
  const cancel = new AbortController()
  const excessive = untilExcess(activity, cancel.signal)
  try {
    const answer = session.send('Page.navigate', { url }).catch(protocolTrouble)
    const came = await Promise.race([clock.within(documentMs, answer), excessive])
    if (came === undefined) return { ended: 'unreachable', error: 'no document came in time' }
    // What the browser says in words is why nothing came.
    if (activity.excess !== undefined) return { ended: activity.excess }
    if (typeof came !== 'string' && came.isDownload === true) return { ended: 'download' }
    const error = typeof came === 'string' ? came : came.errorText
    if (error !== undefined) {
      const excess =
        error === 'net::ERR_ABORTED' ? await clock.within(crashToldMs, excessive) : undefined
      return excess === 'crashed' ? { ended: 'crashed' } : { ended: 'unreachable', error }
    }
  } finally {
    cancel.abort()
  }
  return { ended: await settle(session, activity, { capMs: settleMs, clock }) }
}

/** Why the visit must end at once, as soon as there is a reason. */
async function untilExcess(
  activity: Activity,
  signal: AbortSignal,
): Promise<Activity['excess'] | 'given up'> {
  while (!signal.aborted) {
    if (activity.excess) return activity.excess
    await sleep(lookMs)
  }
  return 'given up'
}
