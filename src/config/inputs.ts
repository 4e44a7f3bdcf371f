import { configJsonSchema, type JsonSchema } from './json-schema.ts'

/** A value of rehearse.yml that an action input or a flag can set. */
export interface Input {
  name: string
  /** Where it stands in rehearse.yml; at several places where checks share it. */
  paths: readonly (readonly string[])[]
  description: string
  default: unknown
  kind: 'text' | 'list' | 'words' | 'number' | 'boolean'
}

/** Every input that the config's schema names, in its order. */
export function configInputs(): Input[] {
  const found = collect(configJsonSchema(), [])
  return [...Map.groupBy(found, ({ name }) => name).values()].flatMap((same) =>
    same.slice(0, 1).map((first) => ({ ...first, paths: same.flatMap(({ paths }) => paths) })),
  )
}

function collect(schema: JsonSchema, path: readonly string[]): Input[] {
  const own = schema.input === undefined ? [] : [input(schema, path, schema.input)]
  const nested = Object.entries(schema.properties ?? {}).flatMap(([key, property]) =>
    collect(property, [...path, key]),
  )
  return [...own, ...nested]
}

function input(schema: JsonSchema, path: readonly string[], name: string): Input {
  return {
    name,
    paths: [path],
    description: schema.description ?? '',
    default: schema.default,
    kind: inputKind(schema),
  }
}

/** How the text of an input or a flag becomes a value of this schema. */
export function inputKind(schema: JsonSchema): Input['kind'] {
  if (schema.type === 'array') return schema.items?.enum ? 'words' : 'list'
  if (schema.type === 'number' || schema.type === 'integer') return 'number'
  return schema.type === 'boolean' ? 'boolean' : 'text'
}

/** The value that an input's text stands for. A list is one item a line, words may also stand between commas; text that fits nothing stays text. */
export function inputValue(kind: Input['kind'], text: string): unknown {
  switch (kind) {
    case 'list':
      return items(text, '\n')
    case 'words':
      return items(text, /[\n,]/)
    case 'number':
      return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text
    case 'text':
      return text
  }
}

function items(text: string, separator: string | RegExp): string[] {
  return text
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
