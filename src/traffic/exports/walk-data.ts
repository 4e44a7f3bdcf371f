import type { ExportedLoad } from './exported-load.ts'
import { tagOf } from './route-names.ts'

/** What `visitor(…)` of the walker's source reads: small parts, and lists that may be long. */
export function walkData({ bands, stages, library }: ExportedLoad) {
  const { sessions, routes } = library
  const entries = bands.flatMap((band) => band.entries)
  let first = 0
  return {
    lists: { sessions, routes, entries },
    sessions: sessions.length,
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
