import type { Point } from '../../../../model/drift/theil-sen.ts'
import type { Sample } from '../../../../model/sample.ts'
import { formatBytes } from '../../../../model/units.ts'
import type { ProcessAsked } from './asked.ts'

/** Something that is sampled, and how people write it. */
interface Quantity {
  read: (sample: Sample) => number | undefined
  format: (value: number) => string
}

const plain = (value: number): string => `${Number(value.toPrecision(3))}`

const percent = (value: number): string => `${Number((value * 100).toPrecision(3))}%`

const quantities = {
  memory: { read: ({ rssBytes }) => rssBytes, format: formatBytes },
  descriptors: { read: ({ fds }) => fds, format: plain },
  share: { read: ({ fdLimitShare }) => fdLimitShare, format: percent },
  threads: { read: ({ threads }) => threads, format: plain },
  zombies: { read: ({ zombies }) => zombies, format: plain },
} as const satisfies Record<string, Quantity>

/** What an assertion is about. */
export function quantityOf(asked: Exclude<ProcessAsked, { what: 'restarts' | 'cpu' }>): Quantity {
  if (asked.what === 'growth') return quantities[asked.of]
  if (asked.what === 'descriptors' && asked.share) return quantities.share
  return quantities[asked.what]
}

/** Its values, where they were found out, at milliseconds since 1970. */
export function pointsOf({ read }: Quantity, samples: readonly Sample[]): Point[] {
  return samples.flatMap((sample) => {
    const value = read(sample)
    return value === undefined ? [] : [{ at: sample.at, value }]
  })
}
