import { seekBarriers } from '../axe/seek-barriers.ts'
import type { CalmClock } from '../../../browser/calm-clock.ts'
import type { Violation, Visit } from '../facts.ts'
import { type Held, lookDrawn } from '../links/look-drawn.ts'
import { type Read, signalsOf } from '../notices/signals-of.ts'
import type { GateSettings } from './gate.ts'
import { look, lookAgain, type Means, type Seen } from './look.ts'
import { lookLast } from './look-last.ts'
import { navigate } from './navigate.ts'
import type { Tab } from './tab.ts'
import { protocolTrouble } from './watch.ts'
import type { WatchedTab } from './watched-tab.ts'

export const browserEnded = 'the browser ended while it was visited'
/** What may become a finding when all pages are known. */
const telling = /\b(?:404|not found|error|exception|traceback|warning)\b/i

export interface VisitSettings extends GateSettings {
  settleMs: number
  accessibility: boolean
  /** Hears what a page holds when it is closed, and the path that its document came from. */
  hold?: (asked: Asked, source: string, held: Held) => void
}

/** What is to be visited. */
export interface Asked {
  /** Path and query, for people. */
  path: string
  shape: string
  url: string
  /** Whether a picture is wanted also when nothing is wrong. */
  wantsPicture: boolean
  /** Places in it that others point to. */
  fragments?: readonly string[]
}

/** A page that was looked at and is still open, so that late errors are heard. */
export interface Visited {
  /** Complete answers of the target. */
  answers: number
  /** Whether there is any sense in waiting for more. */
  lives: boolean
  /** Looks once more where that is needed, closes the page and tells what it was like. Throws when the browser has ended. */
  end(lingeredMs: number): Promise<{ visit: Visit; picture?: Uint8Array }>
}

/** Visits one page in a tab. Throws when the browser cannot; whatever the page does is told by the visit. */
export async function visitPage(
  { chromium: { clock }, tab, activity, gate, watch, close }: WatchedTab,
  asked: Asked,
  settings: VisitSettings,
): Promise<Visited> {
  const startedAt = performance.now()
  try {
    const { settleMs, accessibility } = settings
    const came = await navigate(tab.session, activity, { url: asked.url, settleMs, clock })
    const means: Means = { tab, activity, clock, settleMs }
    const isThere = came.ended === 'settled' || came.ended === 'unsettled'
    const seen = isThere ? await look(means) : undefined
    const loadMs = Math.round(performance.now() - startedAt)
    // That it was late with something does not change by a second look.
    const ended =
      activity.excess ??
      (came.ended === 'unsettled' && seen?.ended === 'settled'
        ? 'unsettled'
        : (seen?.ended ?? came.ended))
    const read = (): Read =>
      signalsOf(watch.notices, {
        frame: tab.targetId,
        origin: settings.target.origin,
        nowMs: performance.now(),
        isForbidden: (url) => gate.isForbidden(url),
      })
    const lives = seen !== undefined && activity.excess === undefined && ended !== 'hung'
    // What takes longest is done while the page lingers, and its place goes to the next one.
    const barriers = lives && accessibility ? barriersOf(tab, seen.facts, clock) : undefined
    return {
      answers: (read().document?.status ?? 0) > 0 ? 1 : 0,
      lives,
      end: async (lingeredMs) => {
        const facts =
          lives && seen.isUnsure && !activity.isCrashed ? await lookAgain(means, seen) : seen?.facts
        // What was blank then may be none now.
        const violations =
          (await barriers) ?? (barriers && facts ? await barriersOf(tab, facts, clock) : undefined)
        if (clock.isStopped) throw new Error(browserEnded)
        const { document, signals, dropped, contacts } = read()
        if (lives && !activity.isCrashed && document?.url.startsWith('/') === true) {
          const { session, targetId } = tab
          const held = await lookDrawn(session, targetId, clock, asked.fragments ?? [])
          if (held) settings.hold?.(asked, document.url, held)
        }
        const isTelling =
          signals.length > 0 || ended !== 'settled' || tells(seen, violations?.length ?? 0)
        const { picture, overflow } =
          lives && !activity.isCrashed
            ? await lookLast(tab, clock, {
                wantsPicture: asked.wantsPicture || isTelling,
                isBlank: facts?.pixels?.page === 'uniform',
              })
            : {}
        await close()
        const visit: Visit = {
          path: asked.path,
          shape: asked.shape,
          ended: lives && activity.isCrashed ? 'crashed' : ended,
          ...(came.error === undefined ? {} : { error: came.error }),
          ...(document ? { document } : {}),
          signals,
          dropped,
          contacts,
          ...facts,
          ...(overflow ? { overflow } : {}),
          ...(violations ? { violations } : {}),
          loadMs,
          lingeredMs,
        }
        return picture ? { visit, picture } : { visit }
      },
    }
  } catch (error) {
    await close()
    throw new Error(protocolTrouble(error), { cause: error })
  }
}

/** Undefined where nothing is to be seen. */
async function barriersOf(
  tab: Tab,
  { probe, pixels }: Seen['facts'],
  clock: CalmClock,
): Promise<Violation[] | undefined> {
  if (!probe || pixels?.page === 'uniform') return undefined
  return await seekBarriers(tab, probe, clock)
}

function tells(seen: Seen | undefined, violations: number): boolean {
  const { probe } = seen?.facts ?? {}
  if (!probe || !seen) return false
  const texts = [probe.title, ...probe.headings, probe.text].join('\n')
  return seen.isUnsure || violations > 0 || telling.test(texts)
}
