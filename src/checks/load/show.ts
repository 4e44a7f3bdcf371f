import type { Observation, Shown } from '../../model/check.ts'
import type { LoadFacts } from './facts.ts'
import type { LoadOptions } from './options.ts'
import { capacityShown } from './show/capacity-shown.ts'
import { histogramPlot } from './show/histogram-plot.ts'
import { samplePlots } from './show/sample-plots.ts'
import { seriesPlots } from './show/series-plots.ts'
import { stagePhases } from './show/stage-phases.ts'
import { soakTable } from './show/soak-table.ts'
import { routeTable, stageTable, thresholdTable } from './show/tables.ts'

/** What the load looked like: over time, in its distribution, by stage and by route. */
export function showLoad({ facts }: Observation<LoadFacts>, { thresholds }: LoadOptions): Shown {
  const capacity = facts.capacity ? capacityShown(facts.capacity) : { plots: [], tables: [] }
  return {
    plots: [
      ...seriesPlots(facts, thresholds),
      ...histogramPlot(facts),
      ...samplePlots(facts),
      ...capacity.plots,
    ],
    tables: [
      ...thresholdTable(facts, thresholds),
      ...stageTable(facts),
      ...routeTable(facts),
      ...soakTable(facts),
      ...capacity.tables,
    ],
    phases: stagePhases(facts),
  }
}
