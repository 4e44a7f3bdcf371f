const mostPoints = 500

/** Neighbours as one point each, so that at most 500 are left; `join` makes one value of several. */
export function thin<Value, Joined>(
  values: readonly Value[],
  join: (some: Value[]) => Joined,
): Joined[] {
  const size = thinning(values.length)
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    join(values.slice(index * size, (index + 1) * size)),
  )
}

/** How many points become one. */
export function thinning(length: number): number {
  return Math.max(1, Math.ceil(length / mostPoints))
}

/** The highest of what is known: a picture must not hide the worst second. */
export function highest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length > 0 ? Math.max(...known) : null
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
