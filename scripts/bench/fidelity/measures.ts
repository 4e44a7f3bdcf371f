import { median } from '../../../src/model/median.ts'
import type { learn } from '../../../src/traffic/learning/learn.ts'
import type { TrafficModel } from '../../../src/traffic/traffic-model.ts'

/** What is known of one log. */
export type Measured = Pick<Awaited<ReturnType<typeof learn>>, 'fidelity'> & {
  idc: TrafficModel['arrivals']['idc']
}

/** A figure of several logs, and what it is to be: from `low` to `high`. */
export interface Measure {
  name: string
  of: (seen: readonly Measured[]) => number
  /** The same of a list of URLs in a loop. */
  ofList?: (seen: readonly Measured[]) => number
  low: number
  high: number
}

const mostOff = 0.15

export const measures: readonly Measure[] = [
  behaviour('path', 1.1),
  behaviour('transition', 1.1),
  behaviour('length', 1.5),
  bursts(1),
  bursts(10),
  bursts(60),
]

function behaviour(name: 'path' | 'transition' | 'length', high: number): Measure {
  const of = (seen: readonly Measured[]) =>
    median(seen.flatMap(({ fidelity }) => fidelity.behaviour?.plan[name] ?? []))
  return { name, of, low: 0, high }
}

/** Of the plans over the mean of all logs of the kind: one log alone has as many bursts as chance had it. */
function bursts(size: 1 | 10 | 60): Measure {
  const of =
    (which: 'plan' | 'urlList') =>
    (seen: readonly Measured[]): number => {
      let logs = 0
      let found = 0
      for (const { fidelity, idc } of seen) {
        const ratio = fidelity.burstiness?.[which][size]
        const log = idc[size]
        if (ratio === undefined || log === undefined) continue
        logs += log
        found += ratio * log
      }
      return found / logs
    }
  const limits = { low: 1 - mostOff, high: 1 + mostOff }
  return { name: `bursts ${size} s`, of: of('plan'), ofList: of('urlList'), ...limits }
}
