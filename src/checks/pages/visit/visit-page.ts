import { setTimeout as sleep } from 'node:timers/promises'
import { findBarriers } from '../axe/find-barriers.ts'
import type { CalmClock } from '../browser/calm-clock.ts'
import type { Chromium } from '../browser/chromium.ts'
import type { Ended, Visit } from '../facts.ts'
import { type Read, signalsOf } from '../notices/signals-of.ts'
import { measureOverflow } from '../probe/overflow.ts'
import { eagerScript, probeScript, sameScript } from '../probe/probe-script.ts'
import { probeOf, type Probed, readProbe } from '../probe/read-probe.ts'
import { Activity } from './activity.ts'
import { World } from './evaluate.ts'
import { Gate, type GateSettings } from './gate.ts'
import { lookAt } from './pixels.ts'
import { settle } from './settle.ts'
import { openTab, type Tab } from './tab.ts'
import { takePicture } from './take-picture.ts'
import { protocolTrouble, Watch } from './watch.ts'

const answerMs = 2000
/** How long the first byte of a document may take. */
const documentMs = 15_000

export interface VisitSettings extends GateSettings {
  settleMs: number
  accessibility: boolean
  now: () => number
}

/** What is to be visited. */
export interface Asked {
  /** Path and query, for people. */
  path: string
  shape: string
  url: string
  /** Whether a picture is wanted also when nothing is wrong. */
  wantsPicture: boolean
}

/** A page that was looked at and is still open, so that late errors are heard. */
export interface Visited {
  picture: Uint8Array | undefined
  /** Complete answers of the target. */
  answers: number
  /** Closes the page and tells what it was like. Never throws. */
  end(lingeredMs: number): Promise<Visit>
  /** Whether there is any sense in waiting for more. */
  lives: boolean
}

/** Visits one page. Throws when the browser cannot; whatever the page does is told by the visit. */
export async function visitPage(
  chromium: Chromium,
  asked: Asked,
  settings: VisitSettings,
): Promise<Visited> {
  const startedAt = settings.now()
  const gate = new Gate(settings)
  const activity = new Activity()
  const { clock } = chromium
  const watch = new Watch(activity, gate)
  const tab = await openTab(chromium)
  try {
    await watch.begin(tab.session)
    const cookies = gate.cookies()
    if (cookies.length > 0) {
      await chromium.root.send('Storage.setCookies', { cookies, browserContextId: tab.contextId })
    }
    const came = await navigate(tab, asked.url, activity, { settings, clock })
    const read = (): Read =>
      signalsOf(watch.notices, {
        frame: tab.targetId,
        origin: settings.target.origin,
        isForbidden: (url) => gate.isForbidden(url),
      })
    const seen =
      came.ended === 'settled' || came.ended === 'unsettled'
        ? await look(tab, activity, { settings, clock })
        : undefined
    const loadMs = Math.round(settings.now() - startedAt)
    const ended = activity.excess ?? seen?.ended ?? came.ended
    const found = read()
    const wants =
      asked.wantsPicture ||
      found.signals.length > 0 ||
      seen?.isSuspicious === true ||
      ended !== 'settled'
    const lives = seen !== undefined && !activity.excess && ended !== 'hung'
    const picture =
      wants && lives ? await clock.within(answerMs, takePicture(tab.session)) : undefined
    return {
      picture,
      answers: found.document && found.document.status > 0 ? 1 : 0,
      lives,
      end: async (lingeredMs) => {
        const same =
          lives && seen?.same !== undefined ? await clock.within(answerMs, textNow(tab)) : undefined
        await tab.close()
        const { document, signals, dropped, contacts } = read()
        return {
          path: asked.path,
          shape: asked.shape,
          ended: lives && activity.isCrashed ? 'crashed' : ended,
          ...(came.error === undefined ? {} : { error: came.error }),
          ...(document ? { document } : {}),
          signals,
          dropped,
          contacts,
          ...seen?.facts,
          ...(same === undefined ? {} : { isUnchanged: same === seen?.same }),
          loadMs,
          lingeredMs,
        }
      },
    }
  } catch (error) {
    await tab.close()
    throw new Error(protocolTrouble(error), { cause: error })
  }
}

interface Means {
  settings: VisitSettings
  clock: CalmClock
}

async function navigate(
  { session }: Tab,
  url: string,
  activity: Activity,
  { settings, clock }: Means,
): Promise<{ ended: Ended; error?: string }> {
  const cancel = new AbortController()
  const excess = until(() => activity.excess, cancel.signal)
  try {
    const answer = session.send('Page.navigate', { url }).catch(protocolTrouble)
    const came = await Promise.race([clock.within(documentMs, answer), excess])
    if (came === undefined) return { ended: 'unreachable', error: 'no document came in time' }
    if (came === 'crashed' || came === 'dialogs' || came === 'flood') return { ended: came }
    if (typeof came === 'string')
      return { ended: 'unreachable', error: `no document came: ${came}` }
    if (came.isDownload === true) return { ended: 'download' }
    if (came.errorText !== undefined) return { ended: 'unreachable', error: came.errorText }
  } finally {
    cancel.abort()
  }
  return { ended: await settle(session, activity, { capMs: settings.settleMs, clock }) }
}

/** Ends as soon as there is a reason; after a while without one it is of no use any more. */
async function until<T>(reason: () => T | undefined, signal: AbortSignal): Promise<T | 'given up'> {
  while (!signal.aborted) {
    const found = reason()
    if (found !== undefined) return found
    await sleep(50)
  }
  return 'given up'
}

interface Seen {
  ended: Ended
  facts: Pick<Visit, 'probe' | 'pixels' | 'overflow' | 'violations'>
  isSuspicious: boolean
  /** What is compared after lingering. */
  same?: string | undefined
}

async function look(tab: Tab, activity: Activity, { settings, clock }: Means): Promise<Seen> {
  const { session, targetId } = tab
  const world = new World(session, targetId)
  const waiting = await clock.within(answerMs, world.evaluate(eagerScript))
  let ended: Ended = 'settled'
  if (activity.open > 0 || (typeof waiting === 'number' && waiting > 0)) {
    ended = await settle(session, activity, {
      capMs: Math.min(1500, settings.settleMs),
      clock,
    })
  }
  if (ended !== 'settled' && ended !== 'unsettled') return { ended, facts: {}, isSuspicious: true }
  const probed = readProbe(await clock.within(answerMs, world.evaluate(probeScript)))
  if (!probed) return { ended: activity.excess ?? 'hung', facts: {}, isSuspicious: true }
  return { ended, ...(await inspect(tab, world, probed, { settings, clock })) }
}

async function inspect(
  { session }: Tab,
  world: World,
  probed: Probed,
  { settings, clock }: Means,
): Promise<Omit<Seen, 'ended'>> {
  const place = probed.mainLength === 0 && probed.mainThings === 0 ? probed.main : undefined
  const pixels = await clock.within(5000, lookAt(session, place))
  const isBlank = pixels?.page === 'uniform'
  const violations =
    settings.accessibility && !isBlank ? await clock.within(6000, findBarriers(world)) : undefined
  const overflow = isBlank
    ? undefined
    : await clock.within(answerMs * 2, measureOverflow(session, world))
  const isSuspicious =
    isBlank ||
    pixels?.main === 'uniform' ||
    probed.isBusy ||
    overflow !== undefined ||
    (violations?.length ?? 0) > 0
  const isWaiting = probed.isBusy && probed.mainLength < 60
  const same = isWaiting ? await clock.within(answerMs, world.evaluate(sameScript)) : undefined
  return {
    facts: {
      probe: probeOf(probed),
      ...(pixels ? { pixels } : {}),
      ...(violations ? { violations } : {}),
      ...(overflow ? { overflow } : {}),
    },
    isSuspicious,
    ...(typeof same === 'string' ? { same } : {}),
  }
}

async function textNow({ session, targetId }: Tab): Promise<unknown> {
  return await new World(session, targetId).evaluate(sameScript)
}
