import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'

/*
 * Serves a folder from memory. Run as a process of its own with the folder as argument; sends its URL to the
 * parent and ends with it.
 */

const root = path.resolve(process.argv[2] ?? '.')
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.txt': 'text/plain',
  '.xml': 'text/xml',
}
const known = new Map<string, Buffer | undefined>()

function read(pathname: string): Buffer | undefined {
  const file = path.join(root, path.normalize(decodeURIComponent(pathname)))
  if (!file.startsWith(root)) return undefined
  try {
    return readFileSync(statSync(file).isDirectory() ? path.join(file, 'index.html') : file)
  } catch {
    return undefined
  }
}

const server = createServer((request, response) => {
  const [pathname = '/'] = (request.url ?? '/').split('?', 1)
  if (!known.has(pathname)) known.set(pathname, read(pathname))
  const body = known.get(pathname)
  if (!body) response.writeHead(404, { 'content-length': 0 }).end()
  else {
    const type =
      types[path.extname(pathname)] ??
      (pathname.endsWith('/') ? 'text/html' : 'application/octet-stream')
    response.writeHead(200, { 'content-type': type, 'content-length': body.length }).end(body)
  }
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address !== null && typeof address === 'object') {
    process.send?.(`http://127.0.0.1:${address.port}/`)
  }
})
process.once('disconnect', () => process.exit(0))
