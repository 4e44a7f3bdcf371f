import { takeDuration, takeNumber } from '../../../model/line/amounts.ts'
import { takeBound } from '../../../model/line/bound.ts'
import type { LineReader } from '../../../model/line/line-reader.ts'
import type { Metric } from '../figures.ts'
import type { Assertion } from './assertion.ts'

/** Reads what follows a metric: `< 2500ms`, or `< 0.1` of the layout shift. */
export function readMetric(reader: LineReader, metric: Metric): Pick<Assertion, 'of' | 'bound'> {
  const isShift = metric === 'cls'
  const fix = isShift ? 'Write cls < 0.1' : `Write ${metric} < 2500ms`
  const bound = takeBound(reader, 'above', isShift ? takeNumber : takeDuration, fix)
  return { of: { kind: 'metric', metric }, bound }
}
