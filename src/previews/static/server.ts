import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { UserError } from '../../model/errors.ts'
import { rootCause } from '../../model/root-cause.ts'
import { surveyFolder } from './survey-folder.ts'
import { TypedResponse } from './typed-response.ts'

/**
 * Serves a folder as the usual hosts of static sites do: `/about` is about.html or about/index.html, a
 * folder is redirected to its slash, what is missing gets 404.html. GET and HEAD only, on 127.0.0.1, files
 * as they were at the start. Returns when it listens. Throws the UserErrors of `surveyFolder` and
 * `port-in-use`.
 */
export async function serve(folder: string, port: number): Promise<Server> {
  const { indexed } = surveyFolder(folder)
  const notFound = notFoundPage(folder)
  const files = sirv(folder, { etag: true, dotfiles: false, extensions: ['html', 'htm'] })

  const server = createServer({ ServerResponse: TypedResponse }, (request, response) => {
    try {
      answer(request, response)
    } catch {
      response.destroy()
    }
  })
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end()
      return
    }
    // sirv reads other ranges than these wrongly; without one it sends the whole file, as RFC 9110 allows.
    if (!isPlainRange(request.headers.range)) delete request.headers.range
    const [path = '', query] = (request.url ?? '').split(/\?(.*)/s)
    if (indexed.has(decoded(path)) && path !== '/') {
      const location = `${path}/${query === undefined ? '' : `?${query}`}`
      response.writeHead(301, { location }).end()
      return
    }
    files(request, response, () => {
      const body = request.method === 'HEAD' ? undefined : notFound.body
      response.writeHead(404, notFound.headers).end(body)
    })
  }
  server.keepAliveTimeout = 65_000
  await listen(server, port)
  return server
}

/** `serve FOLDER --port N`, the process behind the preview. What goes wrong is told in the preview's log. */
export async function serveCommand(args: readonly string[]): Promise<void> {
  const [folder = '', , port] = args
  try {
    await serve(folder, Number(port))
  } catch (thrown) {
    const told = thrown instanceof UserError ? `${thrown.what}: ${thrown.why}` : rootCause(thrown)
    process.stderr.write(`Error: ${told}\n`)
    process.exitCode = 1
  }
}

function notFoundPage(folder: string): { body: Buffer; headers: Record<string, string | number> } {
  const path = join(folder, '404.html')
  const own = existsSync(path)
  const body = own ? readFileSync(path) : Buffer.from('Not found\n')
  const type = own ? 'text/html;charset=utf-8' : 'text/plain;charset=utf-8'
  return { body, headers: { 'content-type': type, 'content-length': body.length } }
}

function isPlainRange(range: string | undefined): boolean {
  const [, first, last] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(range ?? '') ?? []
  return first !== undefined && (!last || Number(first) <= Number(last))
}

function decoded(path: string): string {
  try {
    return decodeURI(path).normalize()
  } catch {
    return path
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new UserError({
              code: 'port-in-use',
              what: `Port ${port} is already in use`,
              why: 'Another process listens on it',
              fix: 'Stop that process, or name another port',
              cause: error,
            })
          : error,
      ),
    )
    server.listen(port, '127.0.0.1', resolve)
  })
}
