import { formatBytes, formatDuration } from '../../../model/units.ts'
import type { PlannedStage } from '../../../traffic/traffic-plan.ts'
import type { LoadFacts } from '../facts.ts'
import { diskUseOf } from '../soak/disk.ts'
import { type Quantity, type Soaked, soakStages, soaksOf } from '../soak/soaks.ts'
import type { LoadFinding } from '../rules.ts'

/** In a shorter soak one cycle of a garbage collector may look like a leak. */
const telling = 5 * 60_000
const worrying = { hours: 7 * 24, urgentHours: 24 }

type Drifting = Pick<LoadFinding, 'rule' | 'severity' | 'fix'>

const drifting: Readonly<Record<Quantity['name'], Drifting>> = {
  memory: {
    rule: 'load/leak-memory',
    severity: 'error',
    fix: 'Compare two heap snapshots taken some minutes apart under load; look at caches without a limit, listeners that are never removed, and what is kept per request.',
  },
  'open files': {
    rule: 'load/leak-descriptors',
    severity: 'error',
    fix: 'Look for files, sockets and connections that are opened per request and not closed when it fails.',
  },
  p95: {
    rule: 'load/drift-latency',
    severity: 'warning',
    fix: 'Look for what grows with each request: a table without an index, a list that is searched, a log that is read.',
  },
}

/** What grew in a soak, and a disk that fills. */
export function soakFindings(facts: LoadFacts): LoadFinding[] {
  const stages = soakStages(facts)
  const named = (subject: string, { name }: PlannedStage) =>
    stages.length > 1 ? `${subject} (${name})` : subject
  return [
    ...soaksOf(facts).flatMap((soaked) =>
      drifts(soaked, named(soaked.quantity.name, soaked.stage)),
    ),
    ...stages.flatMap((stage) => fills(facts, stage, named('disk', stage))),
  ]
}

function drifts({ drift, quantity, stage }: Soaked, subject: string): LoadFinding[] {
  if (!drift?.grows) return []
  const { format, name } = quantity
  const isShort = stage.durationMs < telling
  const doubt = isShort
    ? '; in so short a soak this may be one cycle of a garbage collector or a cache that fills'
    : ''
  const { severity, ...rest } = drifting[name]
  return [
    {
      ...rest,
      severity: isShort ? 'warning' : severity,
      subject,
      message: `grew by ${format(drift.slope)} a minute over the last ${formatDuration(drift.windowMs)} of the soak, at ${format(drift.level)}${doubt}`,
      evidence: [
        `z ${drift.z.toFixed(1)} by Mann and Kendall's test, over the minima of blocks`,
        `${format(drift.smallest)} a minute would have been seen, too`,
      ],
    },
  ]
}

function fills(facts: LoadFacts, stage: PlannedStage, subject: string): LoadFinding[] {
  const use = diskUseOf(facts, stage)
  if (!use || use.hoursUntilFull > worrying.hours) return []
  const hours = use.hoursUntilFull
  return [
    {
      rule: 'load/disk-fills',
      severity: hours < worrying.urgentHours ? 'error' : 'warning',
      subject,
      message: `lost ${formatBytes(use.perMin)} a minute in the soak and is full in ${timeLeft(hours)}, at ${formatBytes(use.freeBytes)} free`,
      fix: 'Look at what writes with each request: a log without rotation, uploads or sessions that are never removed.',
    },
  ]
}

function timeLeft(hours: number): string {
  if (hours < 1) return formatDuration(hours * 3_600_000)
  return hours < 48 ? `${Number(hours.toPrecision(2))} hours` : `${Math.round(hours / 24)} days`
}
