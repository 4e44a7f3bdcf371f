import { createServer } from 'node:http'

/*
 * A site of n pages with the same number of links and, about, of bytes: page i links to (31 i + 7 k² + k) mod n.
 * Run as a process of its own with pages, links a page and bytes a page as arguments; sends its URL to the parent
 * and ends with it. Not every n lets all pages be reached: count them.
 */

const [n = 0, links = 0, bytes = 0] = process.argv.slice(2).map(Number)
const prose = 'Lorem ipsum dolor sit amet, consectetur adipiscing elit. '

function page(i: number): Buffer {
  const items = Array.from({ length: links }, (_, k) => {
    const to = (31 * i + 7 * k * k + k) % n
    return `<li id="k${k}"><a href="/p/${to}.html">Item ${to}</a></li>`
  })
  const list = items.join('\n')
  const filler = prose.repeat(Math.max(1, Math.round((bytes - list.length) / prose.length)))
  return Buffer.from(
    `<!doctype html><html lang="en"><head><title>Page ${i}</title></head><body><h1>Page ${i}</h1><p>${filler}</p><ul>${list}</ul></body></html>`,
  )
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
