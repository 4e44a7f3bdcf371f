import type { Shown } from '../../../model/check.ts'
import { formatDuration } from '../../../model/units.ts'
import type { Capacity } from '../capacity/capacity-facts.ts'

/** The rates that were tried, as a table in their order and as a picture in the order of the rates. */
export function capacityShown({ steps, kneePerS, why: end }: Capacity): Shown {
  if (steps.length === 0) return { plots: [], tables: [] }
  // Of a rate that was tried twice the second time, which decided.
  const decisive = new Map(steps.map((step) => [step.perS, step]))
  const byRate = [...decisive.values()].toSorted((a, b) => a.perS - b.perS)
  const columns = [
    ...['Rate', 'Requests', 'Failed', 'p95'].map((name) => ({ name, align: 'right' as const })),
    { name: 'Verdict' },
  ]
  const rows = steps.map(({ perS, n, failed, p95, held, why }) => [
    `${rounded(perS)}/s`,
    n.toLocaleString('en'),
    failed.toLocaleString('en'),
    p95 === undefined ? '–' : formatDuration(p95),
    held ? 'held' : (why ?? 'broken').slice(0, 300),
  ])
  return {
    plots: [
      {
        title: 'Capacity',
        note: noteOf(end),
        kind: 'lines',
        x: { unit: '1/s', values: byRate.map(({ perS }) => perS) },
        unit: 'ms',
        lines: [{ name: 'p95', values: byRate.map(({ p95 }) => p95 ?? null) }],
        ...(kneePerS === undefined ? {} : { markers: [{ name: 'knee', x: kneePerS }] }),
      },
    ],
    tables: [
      {
        title: 'Capacity',
        columns,
        rows,
        tones: steps.map(({ held }) => (held ? ('good' as const) : ('bad' as const))),
      },
    ],
  }
}

function noteOf(why: string | undefined): string {
  const note =
    'p95 of the response times by rate. The knee is the highest rate at which every threshold held.'
  return why === undefined ? note : `${note} The search ended early: ${why.slice(0, 300)}`
}

function rounded(perS: number): string {
  return Number(perS.toPrecision(3)).toLocaleString('en')
}
