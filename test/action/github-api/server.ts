import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Answer, refusal } from './answer.ts'
import { identify } from './authenticate.ts'
import { contractOf } from './contract.ts'
import { createFaults } from './faults.ts'
import type { Json } from './json.ts'
import type { GithubApiOptions } from './options.ts'
import { createRateLimit } from './rate-limit.ts'
import { readBody } from './read-body.ts'
import type { RecordedRequest } from './recorded-request.ts'
import { respond, type World } from './respond.ts'
import { createState, type State } from './state.ts'
import type { Violation } from './violation.ts'

export interface GithubApi {
  /** The API's root without a slash at the end, for `GITHUB_API_URL` or `baseUrl`. */
  url: string
  /** In the order in which they were answered. */
  requests: RecordedRequest[]
  /** Empty as long as client and server keep to GitHub's description. */
  violations: Violation[]
  state: State
  close(): Promise<void>
}

/** The parsed body, undefined when there is none; text that is not JSON stays text. */
function parse(text: string): Json | undefined {
  if (text === '') return undefined
  try {
    const parsed: Json = JSON.parse(text)
    return parsed
  } catch {
    return text
  }
}

/** `known` is the tag of an answer that the client has already. Returns the status that was sent. */
function send(
  response: ServerResponse,
  answer: Answer,
  headers: Record<string, string>,
  known?: string,
): number {
  const text = answer.body === undefined ? '' : JSON.stringify(answer.body)
  const etag = `"${createHash('sha256').update(text).digest('hex')}"`
  if (answer.status === 200 && known === etag) {
    response.writeHead(304, { ...headers, etag }).end()
    return 304
  }
  const tag = answer.status === 200 ? { etag } : {}
  const type = text === '' ? {} : { 'content-type': 'application/json; charset=utf-8' }
  // Last: a fault may set the headers of the rate limit.
  response.writeHead(answer.status, { ...type, ...tag, ...headers, ...answer.headers }).end(text)
  return answer.status
}

/**
 * Starts a double of GitHub's REST API on a free port of 127.0.0.1. It holds one repository in memory, and checks
 * each request and each answer against GitHub's OpenAPI description (test/fixtures/github/ORIGIN.md). What GitHub
 * says in prose only is in rights.ts, prose-rules.ts and strict-description.ts.
 */
export async function startGithubApi(options: GithubApiOptions): Promise<GithubApi> {
  const contract = await contractOf(options.flavour ?? 'api.github.com')
  const delayMs = options.delayMs ?? 0
  const limit = createRateLimit()
  const requests: RecordedRequest[] = []
  const state = createState(options.repo)
  for (const pull of options.pulls ?? []) state.addPull(pull)
  const world: World = {
    contract,
    state,
    places: { origin: '', api: '', web: 'https://github.com' },
    listLagMs: options.listLagMs ?? 0,
    fault: createFaults(options.faults ?? []),
    violations: [],
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await readBody(request)
    const address = new URL(request.url ?? '/', 'http://127.0.0.1')
    const path = address.pathname
    const [, blob] = /^\/blobs\/(\d+)$/.exec(path) ?? []
    if (blob !== undefined) {
      serveBlob(blob, request, response)
      return
    }
    const headers: Record<string, string> = {}
    for (const [name, value] of Object.entries(request.headers)) headers[name] = String(value)
    const incoming = {
      method: request.method ?? 'GET',
      path,
      query: address.searchParams,
      headers,
      body: parse(text),
    }
    const caller = identify(headers.authorization, options.tokens)
    if (delayMs > 0) await sleep(delayMs / 2)
    const answer = respond(incoming, caller, world)
    const recorded = {
      method: incoming.method,
      path,
      query: Object.fromEntries(address.searchParams),
      body: incoming.body ?? null,
      token: caller.name,
      status: answer.status,
    }
    requests.push(recorded)
    if (delayMs > 0) await sleep(delayMs / 2)
    const known = incoming.method === 'GET' ? headers['if-none-match'] : undefined
    recorded.status = send(response, answer, limit(caller.name), known)
  }

  /** The storage of artifacts is another server, which nobody must show the token. */
  function serveBlob(id: string, request: IncomingMessage, response: ServerResponse): void {
    const problem = 'the storage was shown a token'
    if (request.headers.authorization !== undefined) {
      world.violations.push({ kind: 'request', method: 'GET', path: request.url ?? '', problem })
    }
    const found = state.artifacts.find((one) => String(one.id) === id)
    response.writeHead(found ? 200 : 404, { 'content-type': 'application/zip' }).end(found?.zip)
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      // A fault of the double itself: no test may take it for GitHub's.
      const problem = error instanceof Error ? error.message : String(error)
      const { method = '', url: path = '' } = request
      world.violations.push({ kind: 'answer', method, path, problem })
      if (!response.headersSent) send(response, refusal(500, problem), {})
      else response.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  world.places.origin = `http://127.0.0.1:${address.port}`
  world.places.api = world.places.origin + contract.root

  return {
    url: world.places.api,
    requests,
    violations: world.violations,
    state,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)))
        server.closeAllConnections()
      }),
  }
}
