import type { Plot } from '../../../model/plot.ts'
import { type Buckets, percentile } from '../engine/histogram.ts'
import type { LoadFacts } from '../facts.ts'

const barsPerDecade = 12
const leastMs = 0.1

/** How often each response time came, on a scale on which a second is as far from 100 ms as 100 ms from 10. */
export function histogramPlot({ total }: LoadFacts): Plot[] {
  const { response } = total
  const first = response[0]?.[0]
  const last = response.at(-1)?.[0]
  if (first === undefined || last === undefined) return []
  const low = barOf(first)
  const counts = Array.from({ length: barOf(last) - low + 1 }, () => 0)
  for (const [ms, count] of response) {
    const bar = barOf(ms) - low
    counts[bar] = (counts[bar] ?? 0) + count
  }
  const edges = Array.from({ length: counts.length + 1 }, (_, index) => edgeOf(low + index))
  return [
    {
      title: 'Distribution of response times',
      note: 'Of all stages. Requests that were given up stand at the time limit; other failures are left out.',
      kind: 'bars',
      x: { unit: 'ms', values: edges, log: true },
      unit: 'count',
      lines: [{ name: 'requests', values: counts }],
      markers: marks(response),
    },
  ]
}

function marks(response: Buckets): NonNullable<Plot['markers']> {
  return [50, 95, 99].flatMap((percent) => {
    const ms = percentile(response, percent)
    return ms === undefined ? [] : [{ name: `p${percent}`, x: Math.max(leastMs, ms) }]
  })
}

function barOf(ms: number): number {
  return Math.floor(barsPerDecade * Math.log10(Math.max(leastMs, ms)) + 1e-9)
}

function edgeOf(bar: number): number {
  return 10 ** (bar / barsPerDecade)
}
