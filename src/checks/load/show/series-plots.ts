import type { Plot } from '../../../model/plot.ts'
import type { Threshold } from '../../../model/threshold.ts'
import type { LoadFacts } from '../facts.ts'
import { stageBands } from './stage-bands.ts'
import { highest, mean, thin, thinning } from './thin.ts'

/** Response times and rates by the time at which requests were due. */
export function seriesPlots(facts: LoadFacts, thresholds: readonly Threshold[]): Plot[] {
  const { series, plan, stopped } = facts
  if (series.planned.length < 2) return []
  const joined = thinning(series.planned.length)
  const stepS = series.stepS * joined
  const x = {
    unit: 's' as const,
    values: thin(series.planned, () => 0).map((_, index) => (index + 0.5) * stepS),
  }
  const common = { kind: 'lines' as const, x, ...stageBands(plan.stages), ...stopAt(stopped) }
  const perS = (counts: readonly number[]) => thin(counts, (some) => mean(some) / series.stepS)
  return [
    {
      ...common,
      title: 'Response times',
      note: `Percentiles of the requests that were due in ${secondsOf(stepS, joined)}, from the moment each was due.`,
      unit: 'ms',
      lines: (['p50', 'p95', 'p99'] as const).map((name) => ({
        name,
        values: thin(series[name], highest),
      })),
      ...limitLines(thresholds),
    },
    {
      ...common,
      title: 'Requests per second',
      note: 'By the moment at which they were due.',
      unit: '1/s',
      lines: [
        { name: 'planned', tone: 'muted', values: perS(series.planned) },
        { name: 'served', values: perS(series.answered) },
        { name: 'failed', tone: 'bad', values: perS(series.errors) },
      ],
    },
  ]
}

function secondsOf(stepS: number, joined: number): string {
  if (stepS === 1) return 'each second'
  return joined === 1 ? `each ${stepS} seconds` : `the worst second of each ${stepS}`
}

/** Limits on the response times of all routes. */
function limitLines(thresholds: readonly Threshold[]): Pick<Plot, 'limits'> {
  const limits = thresholds
    .filter(({ measure, route }) => measure === 'response' && route === undefined)
    .slice(0, 10)
    .map(({ text, limit }) => ({ name: text.slice(0, 100), value: limit }))
  return limits.length > 0 ? { limits } : {}
}

function stopAt(stopped: LoadFacts['stopped']): Pick<Plot, 'markers'> {
  return stopped ? { markers: [{ name: 'stopped', x: stopped.afterMs / 1000 }] } : {}
}
