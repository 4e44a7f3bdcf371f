/** A part of rehearse.yml as it is written: keys and values. */
export type Section = Readonly<Record<string, unknown>>

export function isSection(value: unknown): value is Section {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A section; an empty one for whatever else stands there. */
export function asSection(value: unknown): Section {
  return isSection(value) ? value : {}
}

/** A list; an empty one for whatever else stands there. */
export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : []
}
