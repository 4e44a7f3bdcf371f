import { createServer, type Server } from 'node:http'
import { UserError } from '../../model/errors.ts'
import { rootCause } from '../../model/root-cause.ts'
import { answer } from './answer.ts'
import { compressor } from './compressor.ts'
import { readSite } from './read-site.ts'

/**
 * Serves a folder as the usual hosts of static sites do: `/about` is about.html or about/index.html, a
 * folder is redirected to its slash, `_redirects` and `_headers` hold, what is missing gets 404.html, or
 * index.html for a single page. GET and HEAD only, on 127.0.0.1, files as they were at the start. Returns
 * when it listens. Throws the UserErrors of `readSite` and `port-in-use`.
 */
export async function serve(folder: string, port: number, singlePage = false): Promise<Server> {
  const site = readSite(folder, singlePage)
  const compress = compressor()
  const server = createServer((request, response) => {
    // A broken connection, or a file that shrank while it was sent: the client must not take it for whole.
    answer(request, response, site, compress).catch(() => response.destroy())
  })
  server.keepAliveTimeout = 65_000
  await listen(server, port)
  return server
}

/**
 * `serve FOLDER --port N [--single-page]`, the process behind the preview. What goes wrong is told in the
 * preview's log.
 */
export async function serveCommand(args: readonly string[]): Promise<void> {
  const [folder = '', , port, ...flags] = args
  try {
    await serve(folder, Number(port), flags.includes('--single-page'))
  } catch (thrown) {
    const told = thrown instanceof UserError ? `${thrown.what}: ${thrown.why}` : rootCause(thrown)
    process.stderr.write(`Error: ${told}\n`)
    process.exitCode = 1
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
