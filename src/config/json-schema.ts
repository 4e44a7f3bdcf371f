import { z } from 'zod'
import { ConfigFile } from './schema.ts'

/** The parts of JSON Schema that our own schema uses. */
export interface JsonSchema {
  type?: string
  description?: string
  default?: unknown
  enum?: unknown[]
  properties?: Record<string, JsonSchema>
  items?: JsonSchema
  additionalProperties?: JsonSchema | boolean
  anyOf?: JsonSchema[]
  /** Our own keyword: the name of the action input and flag that sets this value. */
  input?: string
  /**
   * Our own keyword, for what decides whether the gate opens rather than what is measured. A pull request is
   * judged by the value of its base, or, where that is `both`, by the items of the base and those that it adds.
   */
  judges?: 'base' | 'both'
}

let known: JsonSchema | undefined

/**
 * rehearse.yml as JSON Schema (draft 2020-12), as people write it: units as text, defaults optional. The same object
 * each time, not to be changed: making it takes some milliseconds, and several parts of a start ask for it.
 */
export function configJsonSchema(): JsonSchema {
  known ??= z.toJSONSchema(ConfigFile, { io: 'input' }) as JsonSchema
  return known
}
