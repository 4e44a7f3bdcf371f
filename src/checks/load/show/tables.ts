import type { Table } from '../../../model/table.ts'
import type { Threshold } from '../../../model/threshold.ts'
import { formatDuration } from '../../../model/units.ts'
import { percentile } from '../engine/histogram.ts'
import type { LoadFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts/verdicts-of.ts'
import { endingsCells, endingsColumns } from './endings-cells.ts'

const mostVerdicts = 500
const mostRoutes = 100
const longestCell = 300

const verdictWords = { holds: 'holds', broken: 'broken', unknown: 'cannot be told' } as const
const tones = { holds: 'good', broken: 'bad', unknown: 'unsure' } as const

/** What became of every threshold, in the order in which they are written. */
export function thresholdTable(facts: LoadFacts, thresholds: readonly Threshold[]): Table[] {
  const verdicts = verdictsOf(facts, thresholds).slice(0, mostVerdicts)
  const rows = verdicts.map(({ threshold, stage, state, value, n }) => [
    threshold.text.slice(0, longestCell),
    stage,
    value,
    n.toLocaleString('en'),
    verdictWords[state],
  ])
  if (rows.length === 0) return []
  const columns = [
    { name: 'Threshold' },
    { name: 'Stage' },
    { name: 'Measured', align: 'right' as const },
    { name: 'Requests', align: 'right' as const },
    { name: 'Verdict' },
  ]
  return [{ title: 'Thresholds', columns, rows, tones: verdicts.map(({ state }) => tones[state]) }]
}

/** Each stage with its rate; none for a load of one. */
export function stageTable({ plan, stages }: LoadFacts): Table[] {
  if (stages.length < 2) return []
  const rows = stages.map(({ stage, total }, index) => {
    const { fromPerS = 0, toPerS = 0 } = plan.stages[index] ?? {}
    const rate =
      fromPerS === toPerS ? rounded(toPerS) : `${rounded(fromPerS)} to ${rounded(toPerS)}`
    return [stage, `${rate}/s`, ...endingsCells(total)]
  })
  const columns = [{ name: 'Stage' }, { name: 'Rate', align: 'right' as const }, ...endingsColumns]
  return [{ title: 'Stages', columns, rows }]
}

/** Each route over all stages, the slowest by itself first: a wait that one causes is shared by all. */
export function routeTable({ routes }: LoadFacts): Table[] {
  const slowest = Object.entries(routes)
    .map(([route, endings]) => ({ route, endings, p95: percentile(endings.service, 95) ?? -1 }))
    .toSorted((a, b) => b.p95 - a.p95)
  if (slowest.length === 0) return []
  const rows = slowest
    .slice(0, mostRoutes)
    .map(({ route, endings, p95 }) => [
      route.slice(0, longestCell),
      ...endingsCells(endings),
      p95 < 0 ? '–' : formatDuration(p95),
    ])
  const left = slowest.length - rows.length
  return [
    {
      title: 'Routes, the slowest first',
      columns: [
        { name: 'Route' },
        ...endingsColumns,
        { name: 'Service p95', align: 'right' as const },
      ],
      rows,
      ...(left > 0 ? { left } : {}),
    },
  ]
}

function rounded(perS: number): string {
  return Number(perS.toPrecision(3)).toLocaleString('en')
}
