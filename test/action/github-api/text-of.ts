import type { Json } from './json.ts'

/** A text that the description has already made sure of. Throws Error when it is none: then a check is missing. */
export function textOf(value: Json | undefined): string {
  if (typeof value !== 'string') throw new Error(`expected a text, got ${JSON.stringify(value)}`)
  return value
}
