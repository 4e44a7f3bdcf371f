import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Document } from 'openapi-backend'
import { isObject, type Json, type JsonObject } from './json.ts'
import { textOf } from './text-of.ts'

const fixtures = join(import.meta.dirname, '../../fixtures/github')
const files = {
  'api.github.com': 'openapi-slice.json',
  'ghes-3.17': 'openapi-slice.ghes-3.17.json',
  'ghes-3.19': 'openapi-slice.ghes-3.19.json',
}

function at(value: Json | undefined, ...path: string[]): JsonObject {
  let current = value
  for (const key of path) current = isObject(current) ? current[key] : undefined
  if (!isObject(current)) throw new Error(`the slice has no object at ${path.join('/')}`)
  return current
}

/** Forbids keys that GitHub does not list. Alternatives (oneOf, anyOf) only restrict the keys listed beside them. */
function close(schema: Json | undefined): void {
  if (!isObject(schema)) return
  if (schema.$ref !== undefined)
    throw new Error(`a body refers to ${textOf(schema.$ref)}: not foreseen`)
  if (isObject(schema.properties)) {
    schema.additionalProperties ??= false
    Object.values(schema.properties).forEach(close)
  }
  close(schema.items)
}

/**
 * GitHub's description of the slice, made stricter where GitHub says more in prose than in schemas: bodies hold no
 * unknown keys, pages have 1 to 100 entries, and every operation may answer 4xx or 5xx in the usual form.
 */
export function strictDescription(flavour: keyof typeof files): Document & JsonObject {
  const text = readFileSync(join(fixtures, files[flavour]), 'utf8')
  const description: Document & JsonObject = JSON.parse(text)
  const errorForm = at(description, 'components', 'schemas', 'basic-error')
  errorForm.required = ['message', 'documentation_url']
  Object.assign(at(description, 'components', 'parameters', 'per-page', 'schema'), {
    minimum: 1,
    maximum: 100,
  })
  at(description, 'components', 'parameters', 'page', 'schema').minimum = 1
  const error = {
    description: 'Any error',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/basic-error' } } },
  }
  for (const methods of Object.values(at(description, 'paths'))) {
    for (const operation of Object.values(at(methods))) {
      Object.assign(at(operation, 'responses'), { '4XX': error, '5XX': error })
      if (!isObject(operation) || operation.requestBody === undefined) continue
      close(at(operation, 'requestBody', 'content', 'application/json').schema)
    }
  }
  return description
}
