import type { Table } from '../../../model/table.ts'
import { formatDuration } from '../../../model/units.ts'
import type { LoadFacts } from '../facts.ts'
import { soaksOf } from '../soak/soaks.ts'

/** How memory, open files and p95 went in each soak, and what the soak would have seen. */
export function soakTable(facts: LoadFacts): Table[] {
  const soaks = soaksOf(facts)
  const rows = soaks.map(({ stage, quantity: { name, format }, drift }) => {
    if (!drift) return [stage.name, name, '–', '–', '–', 'too few samples to say']
    const { level, slope, smallest, windowMs, grows } = drift
    const verdict = grows ? `grows, over ${formatDuration(windowMs)}` : 'no growth seen'
    return [
      stage.name,
      name,
      format(level),
      `${format(slope)}/min`,
      `${format(smallest)}/min`,
      verdict,
    ]
  })
  if (rows.length === 0) return []
  const columns = [
    { name: 'Soak' },
    { name: 'Quantity' },
    ...['Level', 'Growth', 'Least seen'].map((name) => ({ name, align: 'right' as const })),
    { name: 'Verdict' },
  ]
  const tones = soaks.map(({ drift }) =>
    drift ? (drift.grows ? ('bad' as const) : ('good' as const)) : ('unsure' as const),
  )
  return [{ title: 'Growth in the soak', columns, rows, tones }]
}
