import type { Point } from '../../model/drift/theil-sen.ts'
import { formatDuration } from '../../model/units.ts'

const shown = 6

/** Some of the values, evenly over the time, for people: "after 12 s: 84 MB". */
export function courseOf(points: readonly Point[], format: (value: number) => string): string[] {
  const start = points[0]?.at ?? 0
  const last = points.length - 1
  const places = Array.from({ length: shown }, (_, n) => Math.round((n * last) / (shown - 1)))
  return [...new Set(places)].flatMap((place) => {
    const point = points[place]
    return point ? [`after ${formatDuration(point.at - start)}: ${format(point.value)}`] : []
  })
}
