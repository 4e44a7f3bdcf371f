import type { Table } from '../../../model/table.ts'
import type { AuditFacts, Run } from '../facts.ts'
import { categories, metrics } from '../figures.ts'
import { metricText, scoreText } from '../judge/figure-of.ts'
import { medianOf } from '../judge/median-of.ts'

/** Medians of each page. Scores are shown, and judged only where an assertion says so. */
export function pagesTable({ pages }: AuditFacts): Table {
  return {
    title: 'Pages by Lighthouse',
    columns: [
      { name: 'page' },
      ...categories.map(right),
      ...metrics.map(right),
      right('runs'),
      { name: 'report' },
    ],
    rows: pages.map(({ path, runs, kept }) => [
      path.slice(0, 300),
      ...categories.map((category) => shown(runs, (run) => run.scores[category], scoreText)),
      ...metrics.map((metric) =>
        shown(
          runs,
          (run) => run.metrics[metric],
          (value) => metricText(metric, value),
        ),
      ),
      String(runs.length),
      kept.html ?? '',
    ]),
  }
}

function right(name: string): Table['columns'][number] {
  return { name, align: 'right' }
}

function shown(
  runs: readonly Run[],
  read: (run: Run) => number | undefined,
  print: (value: number) => string,
): string {
  const value = medianOf(runs, read)
  return value === undefined ? '' : print(value)
}
