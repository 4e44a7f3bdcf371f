import { isDeepStrictEqual } from 'node:util'
import { configJsonSchema, type JsonSchema } from '../json-schema.ts'
import { asList, asSection, isSection, type Section } from './section.ts'

/**
 * rehearse.yml of the head, as it is written, with everything in it that judges as it is written in the base. A
 * check that the base does not run is the head's alone: there is nothing that it could loosen.
 */
export function mixPolicy(head: Section, base: Section): Section {
  const schema = configJsonSchema()
  const checks = schema.properties?.['checks']
  const ran = asList(base['checks'] ?? checks?.default)
  const fresh = asList(checks?.items?.enum).filter((name) => !ran.includes(name))
  const own = Object.entries(head).filter(([key]) => fresh.includes(key))
  return { ...asSection(mix(schema, head, base)), ...Object.fromEntries(own) }
}

/** `undefined` stands for what is not written. */
function mix(schema: JsonSchema, head: unknown, base: unknown): unknown {
  if (schema.judges === 'base') return base
  if (schema.judges === 'both') return both(schema, head, base)
  const judging = partsOf(schema, base).filter(([, part]) => judgesWithin(part))
  // A text where a section is meant says nothing of what judges.
  if (judging.length === 0 || (head !== undefined && !isSection(head))) return head
  const mixed = { ...asSection(head) }
  for (const [key, part] of judging) {
    const value = mix(part, asSection(head)[key], asSection(base)[key])
    if (value === undefined) delete mixed[key]
    else mixed[key] = value
  }
  return Object.keys(mixed).length === 0 && head === undefined ? undefined : mixed
}

/** The keys of a section, or of a map the names that the base has: of another name it says nothing. */
function partsOf(schema: JsonSchema, base: unknown): [string, JsonSchema][] {
  if (schema.properties) return Object.entries(schema.properties)
  const { additionalProperties: part } = schema
  if (typeof part !== 'object') return []
  return Object.keys(asSection(base)).map((name) => [name, part])
}

function judgesWithin({ judges, properties = {}, additionalProperties }: JsonSchema): boolean {
  if (judges !== undefined || Object.values(properties).some(judgesWithin)) return true
  return typeof additionalProperties === 'object' && judgesWithin(additionalProperties)
}

function both({ default: fallback }: JsonSchema, head: unknown, base: unknown): unknown {
  if (head === undefined && base === undefined) return undefined
  const kept = asList(base ?? fallback)
  const added = asList(head ?? fallback).filter(
    (item) => !kept.some((one) => isDeepStrictEqual(one, item)),
  )
  return [...kept, ...added]
}
