import type { ExportedLoad } from './exported-load.ts'
import { tagOf } from './route-names.ts'

/** What `visitor(…)` of the walker's source reads: small parts, and three lists that may be long. */
export function walkData({ bands, stages, tables }: ExportedLoad) {
  const { rows, routes, clusters, shares } = tables
  const entries = bands.flatMap((band) => band.entries)
  let first = 0
  return {
    rows,
    routes,
    entries,
    clusters,
    shares,
    bands: bands.map(({ lowPerS, highPerS, fromMs, toMs, entries: { length } }) => {
      const place = first
      first += length
      return { lowPerS, highPerS, fromMs, toMs, entries: [place, length] }
    }),
    stages: stages.map(({ name, startMs, durationMs, fromPerS, toPerS }) => {
      return { tag: tagOf(name), startMs, durationMs, fromPerS, toPerS }
    }),
  }
}
