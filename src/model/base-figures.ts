import { type Baseline, whyMissing } from './baseline.ts'
import type { CheckResult, Condition, Measurement } from './result.ts'

/** A base that may have measured the same, in this run or in an earlier one. */
export type FigureSource = Baseline & { earlier: boolean }

/** Beyond it a figure says nothing that anybody could read. */
const largest = 1e15

/**
 * A result with the figures of the base beside its own, of the first base that measured under the same conditions.
 * They are shown, and nothing is judged by them. Where none did, the result says why of the first.
 */
export function withBaseFigures(
  result: CheckResult,
  sources: readonly FigureSource[],
): CheckResult {
  const [first] = sources
  if (!first || !result.measurements.some(isFigure)) return result
  const usable = sources.find((source) => whyNot(result, source) === undefined)
  const { commit, earlier } = usable ?? first
  const told = { ...(commit === undefined ? {} : { commit }), earlier }
  if (!usable || !('result' in usable)) {
    const missing = (whyNot(result, first) ?? 'nothing was measured there').slice(0, 4096)
    return { ...result, baseFigures: { ...told, missing } }
  }
  const atBase = new Map(usable.result.measurements.map((one) => [keyOf(one), one.value]))
  const measurements = result.measurements.map((measurement): Measurement => {
    const base = isFigure(measurement) ? atBase.get(keyOf(measurement)) : undefined
    return base === undefined || Math.abs(base) > largest ? measurement : { ...measurement, base }
  })
  return { ...result, measurements, baseFigures: told }
}

function isFigure({ name }: Measurement): boolean {
  return name !== undefined
}

function keyOf({ metric, unit, subject }: Measurement): string {
  return JSON.stringify([metric, unit, subject])
}

/** Why the figures cannot be compared; undefined when they can. */
function whyNot(head: CheckResult, source: FigureSource): string | undefined {
  const missing = whyMissing(source)
  if (missing !== undefined || !('result' in source)) return missing
  if (head.reason !== undefined) return 'it was not measured to its end'
  const { reason, conditions } = source.result
  if (reason !== undefined) return `it was not measured to its end there: ${reason}`
  return difference(head.conditions, conditions)
}

function difference(
  head: readonly Condition[] = [],
  base: readonly Condition[] = [],
): string | undefined {
  if (head.length > 0 && base.length === 0) return 'it does not say how it was measured there'
  const there = new Map(base.map(({ name, value }) => [name, value]))
  const other = head.filter(({ name, value }) => there.get(name) !== value)
  if (other.length === 0 && head.length === there.size) return undefined
  if (other.length === 0) return 'it was measured otherwise there'
  return `it was measured otherwise there: ${other.map(({ name }) => name).join(', ')}`
}
