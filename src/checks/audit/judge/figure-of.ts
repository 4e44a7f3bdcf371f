import { formatDuration } from '../../../model/units.ts'
import type { Subject } from '../assertions/assertion.ts'
import type { ComparedId } from '../pairs/compared.ts'

/** How a value of what an assertion looks at is shown. */
export function figureOf(of: Subject): (value: number) => string {
  if (of.kind === 'metric') return (value) => metricText(of.metric, value)
  if (of.kind === 'score' || (of.kind === 'audit' && ['passes', 'score'].includes(of.aspect)))
    return (value) => `score ${scoreText(value)}`
  return (value) => Number(value.toFixed(1)).toLocaleString('en')
}

/** A score from 0 to 1, as assertions name it. */
export function scoreText(score: number): string {
  return score.toFixed(2)
}

/** A metric, or the score of performance in points. */
export function metricText(metric: ComparedId, value: number): string {
  if (metric === 'score') return String(Math.round(value))
  return metric === 'cls' ? value.toFixed(3) : formatDuration(value)
}
