import type { AxisUnit, Plot } from '../../../model/plot.ts'
import type { Sample } from '../../../model/sample.ts'
import type { LoadFacts } from '../facts.ts'
import { sampled, type Soaked, soaksOf } from '../soak/soaks.ts'
import { stageBands } from './stage-bands.ts'
import { mean, thin } from './thin.ts'

const shown: readonly {
  title: string
  name: string
  /** What the judgement of a soak calls it. */
  soaked?: Soaked['quantity']['name']
  unit: AxisUnit
  read: (sample: Sample) => number | undefined
}[] = [
  {
    title: 'Memory',
    name: 'resident',
    soaked: 'memory',
    unit: 'bytes',
    read: ({ rssBytes }) => rssBytes,
  },
  {
    title: 'Open files',
    name: 'descriptors',
    soaked: 'open files',
    unit: 'count',
    read: ({ fds }) => fds,
  },
  { title: 'Processor', name: 'processors in use', unit: 'count', read: ({ cpu }) => cpu },
  { title: 'Free disk', name: 'free', unit: 'bytes', read: ({ diskFreeBytes }) => diskFreeBytes },
]

/** What the processes of the preview used while the load went on. */
export function samplePlots(facts: LoadFacts): Plot[] {
  const soaks = soaksOf(facts)
  return shown.flatMap(({ title, name, soaked, unit, read }): Plot[] => {
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
        lines: [
          { name, values },
          ...soaks
            .filter(({ quantity }) => quantity.name === soaked)
            .flatMap((soak) => trend(soak, times)),
        ],
        ...stageBands(facts.plan.stages),
      },
    ]
  })
}

/** The line through the lowest values of a soak, where it grows. */
function trend({ stage, drift }: Soaked, times: readonly number[]): Plot['lines'] {
  if (!drift?.grows) return []
  const endS = (stage.startMs + stage.durationMs) / 1000
  const startS = endS - drift.windowMs / 1000
  const middleS = (startS + endS) / 2
  const values = times.map((second) =>
    second < startS || second > endS ? null : drift.level + (drift.slope * (second - middleS)) / 60,
  )
  return [{ name: 'growth', tone: 'bad', values }]
}
