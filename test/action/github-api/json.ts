export type Json = null | boolean | number | string | Json[] | JsonObject

/** Anything that JSON can carry; `undefined` values are left out when written. */
export interface JsonObject {
  [key: string]: Json | undefined
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
