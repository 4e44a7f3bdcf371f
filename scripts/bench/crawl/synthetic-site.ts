import { createServer } from 'node:http'

/*
 * A site of n pages with 100 links each: page i links to (31 i + 7 k² + k) mod n. Run as a process of its own
 * with n as argument; sends its URL to the parent and ends with it.
 */

const n = Number(process.argv[2])
const filler = 'Lorem ipsum dolor sit amet, consectetur adipiscing elit. '.repeat(18)

function page(i: number): Buffer {
  const items = Array.from({ length: 100 }, (_, k) => {
    const to = (31 * i + 7 * k * k + k) % n
    return `<li id="k${k}"><a href="/p/${to}.html">Item ${to}</a></li>`
  })
  const text = `<!doctype html><html lang="en"><head><title>Page ${i}</title></head><body><h1>Page ${i}</h1><p>${filler}</p><ul>${items.join('\n')}</ul></body></html>`
  return Buffer.from(text)
}

const pages = Array.from({ length: n }, (_, i) => page(i))

const server = createServer((request, response) => {
  const { url = '/' } = request
  const body = url === '/' ? pages[0] : pages[Number(/^\/p\/(\d+)\.html$/.exec(url)?.[1] ?? -1)]
  if (!body) response.writeHead(404, { 'content-length': 0 }).end()
  else {
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length })
      .end(body)
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
