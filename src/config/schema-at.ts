import { configJsonSchema, type JsonSchema } from './json-schema.ts'

/**
 * What rehearse.yml takes at a path; undefined where it takes nothing. Of an option that is a text or a
 * section, the section.
 */
export function schemaAt(path: readonly PropertyKey[]): JsonSchema | undefined {
  let schema: JsonSchema | undefined = configJsonSchema()
  for (const key of path) {
    schema = typeof key === 'number' ? schema?.items : section(schema)?.properties?.[String(key)]
  }
  return section(schema) ?? schema
}

function section(schema: JsonSchema | undefined): JsonSchema | undefined {
  if (schema?.properties) return schema
  return schema?.anyOf?.find(({ properties }) => properties)
}
