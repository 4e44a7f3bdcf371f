import { setTimeout as delay } from 'node:timers/promises'
import type { Incident } from '../model/incident.ts'
import type { Child } from './child.ts'
import { cleanLine } from '../processes/clean-line.ts'
import type { Notice } from './notice.ts'
import type { Action, Outage } from './life.ts'

/** What a process that cannot be ended still holds back is not waited for. */
const longestDrainMs = 2500

/** An outage as it was when the machine told of it. */
export interface SeenOutage {
  outage: Outage
  tell: Extract<Action, { do: 'record' }>['tell']
  /** What the process was seen doing, to follow the reason. */
  word: string
  /** The process that fell; undefined where there was none. */
  fallen: Pick<Child, 'drained' | 'lastLog'> | undefined
}

/**
 * Turns the outages of one process into incidents and notices, in order. The reason and the log of an incident
 * are those of its begin.
 */
export function outageRecorder(setting: {
  process: string
  record: (incident: Incident) => void
  tell: (notice: Notice) => void
  url: () => string | undefined
}): (seen: SeenOutage) => void {
  const begun = new Map<string, Pick<Incident, 'began' | 'why' | 'lastLog'>>()
  let order: Promise<void> = Promise.resolve()

  const record = ({ outage, tell, fallen }: SeenOutage, first: { began: string; why: string }) => {
    const { kind, restarts, outcome } = outage
    const key = `${kind} ${outage.began}`
    const known = begun.get(key) ?? { ...first, lastLog: fallen?.lastLog() ?? [] }
    if (outcome === 'open') begun.set(key, known)
    else begun.delete(key)
    const downMs = outage.ended === undefined ? {} : { downMs: outage.ended - outage.began }
    setting.record({ process: setting.process, kind, restarts, outcome, ...known, ...downMs })
    if (tell === undefined) return
    const preview = setting.url()
    setting.tell({
      kind: noticeKind(kind, tell),
      process: setting.process,
      why: known.why,
      ...(preview === undefined ? {} : { preview }),
      restarts,
      ...downMs,
      lastLog: known.lastLog,
      at: new Date(),
    })
  }
  return (seen) => {
    const { outage, word, fallen } = seen
    const wall = Date.now() - (performance.now() - outage.began)
    const first = {
      began: new Date(wall).toISOString(),
      why: cleanLine(`${outage.why}${word}`, 1000),
    }
    const earlier = order
    const recordInOrder = async () => {
      await earlier
      const { kind } = seen.outage
      const fell = seen.tell === 'died' || seen.tell === 'gave-up'
      if (fell && kind !== 'hung') await Promise.race([fallen?.drained, delay(longestDrainMs)])
      record(seen, first)
    }
    order = recordInOrder()
  }
}

function noticeKind(kind: Incident['kind'], tell: NonNullable<SeenOutage['tell']>): Notice['kind'] {
  if (tell === 'partly-hung') return 'partial-hang'
  return tell === 'died' && kind === 'hung' ? 'hung' : tell
}
