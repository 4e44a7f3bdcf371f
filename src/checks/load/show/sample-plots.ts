import type { AxisUnit, Plot } from '../../../model/plot.ts'
import type { Sample } from '../../../model/sample.ts'
import type { LoadFacts } from '../facts.ts'
import { sampled } from '../soak/soaks.ts'
import { stageBands } from './stage-bands.ts'
import { mean, thin } from './thin.ts'

const shown: readonly {
  title: string
  name: string
  unit: AxisUnit
  read(sample: Sample): number | undefined
}[] = [
  { title: 'Memory', name: 'resident', unit: 'bytes', read: ({ rssBytes }) => rssBytes },
  { title: 'Open files', name: 'descriptors', unit: 'count', read: ({ fds }) => fds },
  { title: 'Processor', name: 'processors in use', unit: 'count', read: ({ cpu }) => cpu },
  { title: 'Free disk', name: 'free', unit: 'bytes', read: ({ diskFreeBytes }) => diskFreeBytes },
]

/** What the processes of the preview used while the load went on. */
export function samplePlots(facts: LoadFacts): Plot[] {
  return shown.flatMap(({ title, name, unit, read }): Plot[] => {
    const points = sampled(facts, read)
    if (points.length < 3) return []
    const values = thin(points, (some) => mean(some.map(({ value }) => value)))
    const times = thin(points, (some) => mean(some.map(({ at }) => at / 1000)))
    return [
      {
        title,
        kind: 'lines',
        x: { unit: 's', values: times },
        unit,
        lines: [{ name, values }],
        ...stageBands(facts.plan.stages),
      },
    ]
  })
}
