import type { Template } from './template.ts'

/** The type of a body that states none: JSON where it is some once its values are there, else what a form sends. */
export function typeOfBody(body: Template): string {
  try {
    JSON.parse(body.parts.join('0'))
    return 'application/json'
  } catch {
    return 'application/x-www-form-urlencoded'
  }
}

/**
 * How a value is written into a body of this type, so that it stays one value: escaped inside of a JSON text,
 * percent-encoded in a form, and as it is elsewhere.
 */
export function valueWriter(contentType: string): (value: string) => string {
  if (/^application\/(?:[\w.+-]+\+)?json\b/i.test(contentType)) {
    return (value) => JSON.stringify(value).slice(1, -1)
  }
  if (/^application\/x-www-form-urlencoded\b/i.test(contentType)) return percentEncoded
  return (value) => value
}

/** Every sign but letters, digits and - _ . ! ~ * ' ( ) as %XX. */
export function percentEncoded(value: string): string {
  return encodeURIComponent(value.toWellFormed())
}
