/** From values to places between 0 and 1. */
export interface Scale {
  at(value: number): number
  /** Where marks stand, ascending. */
  ticks: readonly number[]
}

/** Even from `low` to `high`. */
export function linearScale(low: number, high: number, ticks: readonly number[]): Scale {
  return { at: (value) => (high > low ? (value - low) / (high - low) : 0.5), ticks }
}

/** Each step as much further as the value is multiplied by. `low` is above 0. */
export function logScale(low: number, high: number): Scale {
  const at = (value: number) =>
    high > low ? Math.log(Math.max(value, low) / low) / Math.log(high / low) : 0.5
  return { at, ticks: logTicks(low, high) }
}

/** Round values from `low` to `high`, about `count` of them. */
export function roundTicks(low: number, high: number, count: number): number[] {
  return high > low ? within(roundStep(high - low, count), low, high) : [low]
}

/** Moments of a time in seconds, as clocks are read. */
export function timeTicks(low: number, high: number, count: number): number[] {
  const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600]
  const step = steps.find((size) => size >= (high - low) / count)
  return step === undefined ? roundTicks(low, high, count) : within(step, low, high)
}

/** The smallest of 1, 2 and 5 times a power of ten that fits at most so many times. */
export function roundStep(span: number, count: number): number {
  const least = span / count
  const power = 10 ** Math.floor(Math.log10(least))
  return [1, 2, 5, 10].map((times) => times * power).find((size) => size >= least) ?? least
}

/** From `first` to `last` times the step, at least two and at most 50 of them. */
export function multiples(step: number, first: number, last: number): number[] {
  const count = Math.min(50, Math.max(2, last - first + 1))
  return Array.from({ length: count }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  )
}

function within(step: number, low: number, high: number): number[] {
  const first = Math.ceil(low / step - 1e-9)
  const last = Math.floor(high / step + 1e-9)
  return last < first ? [] : multiples(step, first, last).slice(0, last - first + 1)
}

function logTicks(low: number, high: number): number[] {
  const first = Math.floor(Math.log10(low))
  const last = Math.ceil(Math.log10(high))
  const decades = Array.from(
    { length: Math.min(30, last - first + 1) },
    (_, index) => first + index,
  )
  const steps = last - first > 3 ? [1] : [1, 2, 5]
  return decades
    .flatMap((decade) => steps.map((step) => Number((step * 10 ** decade).toPrecision(3))))
    .filter((value) => value >= low * 0.999 && value <= high * 1.001)
}
