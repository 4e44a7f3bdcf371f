import type { Incident } from '../../model/incident.ts'
import { count, formatDuration } from '../../model/units.ts'
import type { HealthFinding } from './rules.ts'

/** One finding for each process that fell, and one for each of which a part hung. */
export function restarted(incidents: readonly Incident[]): HealthFinding[] {
  const fallen = Map.groupBy(
    incidents.filter((incident) => !isPart(incident)),
    ({ process }) => process,
  )
  const partly = Map.groupBy(incidents.filter(isPart), ({ process }) => process)
  return [
    ...[...fallen].map(([process, own]) => finding(process, own, 'error')),
    ...[...partly].map(([process, own]) => finding(process, own, 'warning')),
  ]
}

function isPart({ kind }: Incident): boolean {
  return kind === 'partly-hung'
}

function finding(
  process: string,
  own: readonly Incident[],
  severity: HealthFinding['severity'],
): HealthFinding {
  const [first] = own
  const last = own.at(-1)
  const restarts = own.reduce((sum, incident) => sum + incident.restarts, 0)
  const downMs = own.reduce((sum, incident) => sum + (incident.downMs ?? 0), 0)
  const times = own.length === 1 ? '' : `; that or the like happened ${own.length} times`
  const again = restarts === 0 ? '' : `; it was restarted ${count(restarts, 'time')}`
  const down = downMs === 0 ? '' : ` and was down for ${formatDuration(downMs)} in all`
  return {
    rule: 'health/process-restarted',
    severity,
    subject: process,
    message: `The process ${first?.why ?? 'fell'}${times}${again}${down}${end(last)}`,
    fix: 'Its last lines before tell why; all of them stand in logs/ of the run folder',
    evidence: own.flatMap(({ began, lastLog }) => [began, ...lastLog]).slice(0, 50),
  }
}

function end(last: Incident | undefined): string {
  if (last?.outcome === 'gave-up') return '; then the watchdog gave up'
  return last?.outcome === 'open' ? '; it does not serve yet' : ''
}
