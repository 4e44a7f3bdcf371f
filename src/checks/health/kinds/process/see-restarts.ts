import type { Incident } from '../../../../model/incident.ts'
import type { Stage } from '../../../../model/stage.ts'
import { rootCause } from '../../../../model/root-cause.ts'
import { count } from '../../../../model/units.ts'
import type { Look } from '../../kind.ts'
import type { ProcessSeen } from './asked.ts'

const eventLimit = 10

/** How often processes were started again because of outages that began after `since`, in milliseconds since 1970. */
export async function seeRestarts(stage: Stage, since: number): Promise<Look<ProcessSeen>> {
  try {
    const incidents = await stage.incidents()
    if (incidents === undefined) {
      return {
        problem:
          'Rehearse does not keep the processes of this preview alive, so that nobody counts their restarts',
      }
    }
    const recent = incidents.filter(({ began }) => Date.parse(began) >= since)
    const events = recent.map((incident) => {
      const { began, process, why, outcome, lastLog } = incident
      const again = `started again ${count(restartsOf(incident), 'time')}`
      const now = outcome === 'open' ? ' and not up yet' : outcome === 'gave-up' ? ' in vain' : ''
      return `${began} ${process} ${why}, ${again}${now}; last line: ${lastLog.at(-1) ?? 'none'}`
    })
    return {
      seen: {
        what: 'restarts',
        restarts: recent.reduce((sum, incident) => sum + restartsOf(incident), 0),
        events: events.slice(-eventLimit),
      },
    }
  } catch (error) {
    return { problem: `whether processes were restarted is not known: ${rootCause(error)}` }
  }
}

/** While a process is down, the restart that it needs counts, whether or not it has been tried. */
function restartsOf({ kind, outcome, restarts }: Incident): number {
  return outcome === 'open' && kind !== 'partly-hung' ? Math.max(1, restarts) : restarts
}
