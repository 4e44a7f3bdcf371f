import { isDeepStrictEqual } from 'node:util'
import { redact } from '../../model/redact.ts'
import { visible } from '../../model/visible.ts'
import { configJsonSchema, type JsonSchema } from '../json-schema.ts'
import { isSection, type Section } from './section.ts'

/** An option that rehearse.yml of the head has otherwise than that of the base. */
export interface Change {
  path: (string | number)[]
  /** What each says, as one line without secrets of at most 200 characters; "not set" for nothing. */
  before: string
  after: string
  /** Whose value judges; `head` for what does not judge, but measures. */
  judges: 'base' | 'both' | 'head'
}

/** What the head changes, in the order of the schema, as it is written: where one says nothing, its default. */
export function changesOf(head: Section, base: Section): Change[] {
  return compare(configJsonSchema(), base, head, [], undefined)
}

function compare(
  schema: JsonSchema | undefined,
  before: unknown,
  after: unknown,
  path: Change['path'],
  above: Change['judges'] | undefined,
): Change[] {
  const judges = schema?.judges ?? above
  const [old, now] = [before ?? schema?.default, after ?? schema?.default]
  if (isDeepStrictEqual(old, now)) return []
  if (Array.isArray(old) && Array.isArray(now)) return inLists(old, now, path, judges ?? 'head')
  if (isSection(old ?? {}) && isSection(now ?? {}) && !(old === undefined && !schema?.properties)) {
    return inSections(schema, (old ?? {}) as Section, (now ?? {}) as Section, path, judges)
  }
  return [{ path, before: shown(old), after: shown(now), judges: judges ?? 'head' }]
}

function inSections(
  schema: JsonSchema | undefined,
  before: Section,
  after: Section,
  path: Change['path'],
  judges: Change['judges'] | undefined,
): Change[] {
  const members = schema?.properties ?? schema?.anyOf?.find((one) => one.properties)?.properties
  const rest = schema?.additionalProperties
  const keys = new Set([
    ...Object.keys(members ?? {}),
    ...Object.keys(before),
    ...Object.keys(after),
  ])
  return [...keys].flatMap((key) => {
    const part = members?.[key] ?? (typeof rest === 'object' ? rest : undefined)
    return compare(part, before[key], after[key], [...path, key], judges)
  })
}

/** Items have no names: what only one list has is told, beside what the other has at the same place. */
function inLists(
  before: readonly unknown[],
  after: readonly unknown[],
  path: Change['path'],
  judges: Change['judges'],
): Change[] {
  const gone = without(before, after)
  const fresh = without(after, before)
  return Array.from({ length: Math.max(gone.length, fresh.length) }, (_, index) => index)
    .filter((index) => gone[index] !== undefined || fresh[index] !== undefined)
    .map((index) => ({
      path: [...path, index],
      before: shown(gone[index]),
      after: shown(fresh[index]),
      judges,
    }))
}

/** The list, with nothing in the places of what the other has too. */
function without(list: readonly unknown[], other: readonly unknown[]): unknown[] {
  return list.map((item) => (other.some((one) => isDeepStrictEqual(one, item)) ? undefined : item))
}

function shown(value: unknown): string {
  if (value === undefined) return 'not set'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return visible(redact(text), 200)
}
