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
  const span = high - low
  if (!(span > 0)) return [low]
  const raw = span / count
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => size >= raw) ?? raw
  return multiples(step, low, high)
}

/** Moments from 0 s on, as clocks are read. */
export function timeTicks(low: number, high: number, count: number): number[] {
  const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600]
  const raw = (high - low) / count
  const step = steps.find((size) => size >= raw)
  return step === undefined ? roundTicks(low, high, count) : multiples(step, low, high)
}

function multiples(step: number, low: number, high: number): number[] {
  const first = Math.ceil(low / step - 1e-9)
  const last = Math.floor(high / step + 1e-9)
  return Array.from({ length: Math.min(50, last - first + 1) }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  )
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
