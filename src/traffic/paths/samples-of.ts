import { personalShape } from '../privacy/personal-shape.ts'
import type { TrafficRoute } from '../traffic-model.ts'
import type { Entry } from './entry.ts'

const most = 50

/**
 * Concrete paths that enough clients asked for, the most frequent first. A path with anything in it that may
 * belong to a person is left out, unless its query holds values that were to be kept: those are the user's
 * word, and are refused aloud when the model is written.
 */
export function samplesOf(entry: Entry, fewest: number): TrafficRoute['samples'] {
  if (entry.literal !== undefined) return [[entry.literal, entry.count]]
  return [...entry.cells.values()]
    .filter(
      ({ clients, path }) => clients.length >= fewest && personalShape(pathOf(path)) === undefined,
    )
    .toSorted((one, other) => other.count - one.count || (one.path < other.path ? -1 : 1))
    .slice(0, most)
    .map(({ path, count }) => [path, count])
}

function pathOf(path: string): string {
  const question = path.indexOf('?')
  return question < 0 ? path : path.slice(0, question)
}
