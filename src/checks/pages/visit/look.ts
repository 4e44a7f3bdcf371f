import type { CalmClock } from '../../../browser/calm-clock.ts'
import type { Ended, Visit } from '../facts.ts'
import { eagerScript, probeScript } from '../probe/probe-script.ts'
import { probeOf, type Probed, readProbe } from '../probe/read-probe.ts'
import type { Activity } from './activity.ts'
import { askPage } from './ask-page.ts'
import { lookAt } from './pixels.ts'
import { settle } from './settle.ts'
import { type Tab, viewport } from './tab.ts'
import { readWoken, unfold } from './unfold.ts'

const answerMs = 2000
const pixelsMs = 4000
/** What was brought in from below the fold may take so much longer. */
const lazyMs = 1500
/** The page was quiet before. */
const lazyQuietMs = 60
/** With so little text, a page that says that it is loading may not have come to its end. */
const fewCharacters = 60

export interface Means {
  tab: Tab
  activity: Activity
  clock: CalmClock
  settleMs: number
}

export interface Seen {
  ended: Ended
  facts: Pick<Visit, 'probe' | 'pixels'>
  /** What is seen now may not be what is seen in the end. */
  isUnsure: boolean
}

/** What a page that has settled looks like, with what waits below the fold brought in. */
export async function look(means: Means): Promise<Seen> {
  const { tab, activity, clock, settleMs } = means
  const { session, targetId } = tab
  const woken = await askPage(session, targetId, eagerScript, { clock, ms: answerMs })
  if (woken === 'silent') return nothing(activity.excess ?? 'hung')
  let ended: Ended = 'settled'
  const { waiting, height } = readWoken(woken === 'failed' ? undefined : woken.value)
  if (height > viewport.height) await clock.within(answerMs, unfold(tab, height, clock))
  if (activity.open > 0 || waiting > 0) {
    ended = await settle(session, activity, {
      capMs: Math.min(lazyMs, settleMs),
      clock,
      leastMs: lazyQuietMs,
    })
  }
  if (ended !== 'settled' && ended !== 'unsettled') return nothing(ended)
  const said = await askPage(session, targetId, probeScript, { clock, ms: answerMs })
  if (said === 'silent') return nothing(activity.excess ?? 'hung')
  const probed = said === 'failed' ? undefined : readProbe(said.value)
  if (said === 'failed' || !probed) return nothing(ended)
  return { ended, ...(await inspect(means, probed)) }
}

/** The same page after a while: what it shows now is what counts. */
export async function lookAgain(means: Means, first: Seen): Promise<Partial<Visit>> {
  const { tab, clock } = means
  const said = await askPage(tab.session, tab.targetId, probeScript, { clock, ms: answerMs })
  const probed = typeof said === 'string' ? undefined : readProbe(said.value)
  if (typeof said === 'string' || !probed) return first.facts
  const { facts } = await inspect(means, probed)
  const isUnchanged = isWaiting(probed) && probed.text === first.facts.probe?.text
  return { ...facts, isUnchanged }
}

function nothing(ended: Ended): Seen {
  return { ended, facts: {}, isUnsure: false }
}

async function inspect(
  { tab: { session }, clock }: Means,
  probed: Probed,
): Promise<Omit<Seen, 'ended'>> {
  const isFrameOnly = probed.mainLength === 0 && probed.mainThings === 0
  const pixels = await clock.within(pixelsMs, lookAt(session, probed.main, isFrameOnly))
  const isBlank = pixels?.page === 'uniform'
  return {
    facts: { probe: probeOf(probed), ...(pixels ? { pixels } : {}) },
    isUnsure: isBlank || isFrameOnly || pixels?.main === 'uniform' || isWaiting(probed),
  }
}

function isWaiting({ isBusy, mainLength }: Probed): boolean {
  return isBusy && mainLength < fewCharacters
}
