import type { Incident } from './incident.ts'
import { mostEntries, type TimelineEntry } from './phase.ts'
import type { PreviewState } from './preview.ts'
import { type CheckResult, resultName } from './result.ts'

/**
 * What happened when in a rehearsal, by its begin: how the preview came up, every check with its phases, what went
 * wrong with processes of the preview, and how that went away. Of all this only what wrote down its times.
 */
export function timelineOf(
  results: readonly CheckResult[],
  previews: readonly Pick<PreviewState, 'incidents' | 'takenDown'>[],
): TimelineEntry[] {
  const entries = [
    ...results.flatMap(entriesOf),
    ...previews.flatMap(({ incidents = [] }) => incidents.map(ofIncident)),
    ...previews.flatMap(({ takenDown }) =>
      takenDown ? [{ kind: 'down' as const, name: 'preview down', ...takenDown }] : [],
    ),
  ]
  const told = entries.filter(({ from, to }) => to === undefined || from <= to)
  return told.toSorted((one, other) => order(one) - order(other)).slice(0, mostEntries)
}

function order({ from }: TimelineEntry): number {
  return Date.parse(from)
}

function entriesOf(result: CheckResult): TimelineEntry[] {
  const { startedAt, endedAt, outcome, reason, summary, phases = [] } = result
  if (startedAt === undefined || endedAt === undefined) return []
  const told = (reason ?? summary)?.slice(0, 1000)
  return [
    {
      kind: result.check === 'preview' ? 'preview' : 'check',
      name: resultName(result),
      from: startedAt,
      to: endedAt,
      outcome,
      ...(told === undefined ? {} : { told }),
    },
    ...phases.map((phase) => ({ kind: 'phase' as const, of: resultName(result), ...phase })),
  ]
}

function ofIncident({ process, began, why, downMs, outcome, restarts }: Incident): TimelineEntry {
  const end = {
    open: 'not served again',
    recovered: `served again after ${restarts} ${restarts === 1 ? 'restart' : 'restarts'}`,
    'gave-up': `given up after ${restarts} restarts`,
  }[outcome]
  const to = downMs === undefined ? undefined : new Date(Date.parse(began) + downMs).toISOString()
  return {
    kind: 'incident',
    name: process,
    from: began,
    ...(to === undefined ? {} : { to }),
    outcome: outcome === 'recovered' ? 'warn' : 'fail',
    told: `${why.slice(0, 900)}, ${end}`,
  }
}
