import { default as formats } from 'ajv-formats'
import { type Document, OpenAPIBackend, type Operation } from 'openapi-backend'
import type { Json } from './json.ts'
import { strictDescription } from './strict-description.ts'

export interface Incoming {
  method: string
  /** Without the query. */
  path: string
  query: URLSearchParams
  headers: Record<string, string>
  /** undefined when the request has no body. */
  body: Json | undefined
}

export interface Matched {
  id: string
  params: Record<string, string>
  /** The page of GitHub's manual. */
  manual: string
  operation: Operation<Document>
}

/** GitHub's description as a judge. Lists of problems are empty when all is well. */
export interface Contract {
  /** The path below which the API lies: nothing, or /api/v3. */
  root: string
  match(request: Incoming): Matched | undefined
  checkRequest(matched: Matched, request: Incoming): string[]
  checkAnswer(matched: Matched, status: number, body: Json | undefined): string[]
}

type Problems = Exclude<ReturnType<OpenAPIBackend['validateRequest']>['errors'], undefined>

function readable(errors: Problems): string[] {
  return (errors ?? []).map(({ instancePath, message, params }) => {
    const place = instancePath.replace(/^\//, '') || 'the whole'
    const name: unknown = (params as Record<string, unknown>).additionalProperty
    return `${place} ${message ?? 'is invalid'}${typeof name === 'string' ? `: ${name}` : ''}`
  })
}

/** A request as the library wants it. */
function asked({ method, path, query, headers, body }: Incoming) {
  const url = `${path}?${query.toString()}`
  return { method, path: url, headers, ...(body === undefined ? {} : { body }) }
}

/** Compiles a schema only when it is first needed, so that a test does not pay for the other operations. */
async function createContract(flavour: Parameters<typeof strictDescription>[0]): Promise<Contract> {
  const root = flavour === 'api.github.com' ? '' : '/api/v3'
  const backend = await new OpenAPIBackend({
    definition: strictDescription(flavour),
    apiRoot: root === '' ? '/' : root,
    quick: true,
    strict: true,
    ignoreTrailingSlashes: false,
    customizeAjv: (ajv) => formats.default(ajv),
  }).init()

  return {
    root,
    match(incoming) {
      const operation = backend.matchOperation(asked(incoming))
      if (operation?.operationId === undefined) return undefined
      const params: Record<string, string> = backend.router.parseRequest(
        asked(incoming),
        operation,
      ).params
      const manual = operation.externalDocs?.url ?? 'https://docs.github.com/rest'
      return {
        id: operation.operationId,
        params,
        manual,
        operation,
      }
    },
    checkRequest(matched, incoming) {
      const problems = readable(
        backend.validateRequest(asked(incoming), matched.operation).errors ?? null,
      )
      if (incoming.body !== undefined && matched.operation.requestBody === undefined)
        problems.push('requestBody is not foreseen here')
      return problems
    },
    checkAnswer(matched, status, body) {
      const documented = Object.keys(matched.operation.responses ?? {})
      // Without a schema for the status the backend would call any answer valid.
      if (
        ![String(status), `${Math.floor(status / 100)}XX`].some((key) => documented.includes(key))
      )
        return [`status ${status} is not documented`]
      return readable(
        backend.validateResponse(body ?? null, matched.operation, status).errors ?? null,
      )
    },
  }
}

const contracts = new Map<string, Promise<Contract>>()

/** The contract of one flavour; made once, because compiled schemas are worth keeping. */
export function contractOf(flavour: Parameters<typeof strictDescription>[0]): Promise<Contract> {
  const known = contracts.get(flavour) ?? createContract(flavour)
  contracts.set(flavour, known)
  return known
}
