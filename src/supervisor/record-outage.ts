import type { Incident } from '../model/incident.ts'
import { cleanLine } from '../processes/clean-line.ts'
import type { Notice } from './notice.ts'
import type { Action, Outage } from './life.ts'

/** An outage as it was when the machine told of it. */
export interface SeenOutage {
  outage: Outage
  tell: Extract<Action, { do: 'record' }>['tell']
  /** What the process was seen doing, to follow the reason. */
  word: string
  /** Settles when the last output of the process is in the log. */
  drained: Promise<void> | undefined
}

/**
 * Turns the outages of one process into incidents and notices, in order. The reason and the log of an incident
 * are those of its begin.
 */
export function outageRecorder(setting: {
  process: string
  lastLog: () => string[]
  record: (incident: Incident) => void
  tell: (notice: Notice) => void
  url: () => string | undefined
}): (seen: SeenOutage) => void {
  const begun = new Map<string, Pick<Incident, 'began' | 'why' | 'lastLog'>>()
  let order: Promise<void> = Promise.resolve()

  const record = ({ outage, tell }: SeenOutage, first: { began: string; why: string }) => {
    const { kind, restarts, outcome } = outage
    const key = `${kind} ${outage.began}`
    const known = begun.get(key) ?? { ...first, lastLog: setting.lastLog() }
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
    const { outage, word, drained } = seen
    const wall = Date.now() - (performance.now() - outage.began)
    const first = {
      began: new Date(wall).toISOString(),
      why: cleanLine(`${outage.why}${word}`, 1000),
    }
    const earlier = order
    const recordInOrder = async () => {
      await earlier
      if (seen.outage.kind !== 'hung') await drained
      record(seen, first)
    }
    order = recordInOrder()
  }
}

function noticeKind(kind: Incident['kind'], tell: NonNullable<SeenOutage['tell']>): Notice['kind'] {
  if (tell === 'partly-hung') return 'partial-hang'
  return tell === 'died' && kind === 'hung' ? 'hung' : tell
}
