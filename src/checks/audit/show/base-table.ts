import type { Table } from '../../../model/table.ts'
import type { AuditFacts } from '../facts.ts'
import { metricText } from '../judge/figure-of.ts'
import { metricName } from '../judge/metric-name.ts'
import { differenceText, pairVerdicts } from '../judge/pair-findings.ts'

const tones = { same: 'good', slower: 'bad', unsure: 'unsure' } as const

/** What the pairs of runs say of each metric of each page. */
export function baseTable({ pages }: AuditFacts): Table {
  const rows = pages.flatMap((page) =>
    pairVerdicts(page).map((verdict) => ({ path: page.path, verdict })),
  )
  return {
    title: 'Against the base',
    columns: [
      { name: 'page' },
      { name: 'metric' },
      { name: 'base', align: 'right' },
      { name: 'head', align: 'right' },
      { name: 'difference', align: 'right' },
      { name: 'worse in', align: 'right' },
      { name: 'verdict' },
    ],
    rows: rows.map(({ path, verdict }) => [
      path.slice(0, 300),
      metricName(verdict.id),
      metricText(verdict.id, verdict.base),
      metricText(verdict.id, verdict.head),
      differenceText(verdict),
      `${verdict.worseIn} of ${verdict.pairs}`,
      verdict.verdict,
    ]),
    tones: rows.map(({ verdict }) => tones[verdict.verdict]),
  }
}
