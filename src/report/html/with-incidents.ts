import type { TimelineEntry } from '../../model/phase.ts'
import type { Plot } from '../../model/plot.ts'
import type { CheckResult } from '../../model/result.ts'

/** Further ones would hide the line. */
const most = 12

/** The plots of a result, with the moments marked at which a process of the preview went down meanwhile. */
export function withIncidents(
  { plots = [], phases = [] }: CheckResult,
  timeline: readonly TimelineEntry[],
): Plot[] {
  // Times of a plot count from the begin of the first phase.
  const [first] = phases
  const incidents = timeline.filter(({ kind }) => kind === 'incident')
  if (!first || incidents.length === 0) return plots
  const began = Date.parse(first.from)
  return plots.map((plot) => {
    if (plot.kind !== 'lines' || plot.x.unit !== 's' || plot.x.log) return plot
    const end = plot.x.values.at(-1) ?? 0
    const marks = incidents
      .map(({ name, from }) => ({
        name: `${name} down`.slice(0, 100),
        x: (Date.parse(from) - began) / 1000,
      }))
      .filter(({ x }) => x >= 0 && x <= end)
    if (marks.length === 0) return plot
    return { ...plot, markers: [...(plot.markers ?? []), ...marks].slice(0, most) }
  })
}
