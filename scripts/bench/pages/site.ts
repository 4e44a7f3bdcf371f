import { createServer } from 'node:http'

/*
 * A site of n pages of about 110 kB with what pages have: styles, scripts that build a part of the page, pictures below
 * the fold, data that is asked for after loading. Run as a process of its own with the number of pages as its argument;
 * sends its URL to the parent and ends with it. The pages have nothing wrong with them.
 */

const [n = 0] = process.argv.slice(2).map(Number)
const prose = 'We mend clocks, lamps and chairs, and we explain what we did and why it broke. '
const style = `body{margin:0;font:16px/1.5 sans-serif;color:#222;background:#fff}main{max-width:60rem;margin:0 auto;padding:1rem}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(14rem,1fr));gap:1rem}.card{border:1px solid #999;padding:1rem}
nav a{display:inline-block;padding:.5rem}img{max-width:100%}
${Array.from({ length: 400 }, (_, at) => `.u${at}{margin:${at % 9}px;padding:${at % 7}px}`).join('\n')}`
const script = `${Array.from({ length: 300 }, (_, at) => `function part${at}(a) { return a * ${at} + ${at % 13} }`).join('\n')}
fetch('/data.json').then((answer) => answer.json()).then(({ items }) => {
  document.querySelector('#latest').innerHTML = items.map((item) => '<li>' + item + '</li>').join('')
})`
const data = JSON.stringify({
  items: Array.from({ length: 20 }, (_, at) => `Item ${at}`),
})
const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 60"><rect width="80" height="60" fill="#467"/><circle cx="40" cy="30" r="20" fill="#fc6"/></svg>'

function page(at: number): string {
  const cards = Array.from(
    { length: 150 },
    (_, card) =>
      `<section class="card u${(card * 7 + at) % 400}"><h2>Part ${card}</h2><p>${prose.repeat(7)}</p><img loading="lazy" alt="part ${card}" width="80" height="60" src="/p${card % 12}.svg"></section>`,
  )
  const links = [1, 2, 3, 5, 8].map(
    (step) => `<a href="/page/${(at + step) % n}">Page ${(at + step) % n}</a>`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page ${at}</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="description" content="Page ${at} of many"><link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css"><script defer src="/app.js"></script></head><body><header><nav aria-label="pages">${links.join(' ')}</nav></header><main><h1>Page ${at}</h1><ul id="latest"></ul><div class="cards">${cards.join('')}</div></main></body></html>`
}

const pages = Array.from({ length: n }, (_, at) => page(at))

function answer(path: string): [type: string, body: string] | undefined {
  if (path === '/style.css') return ['text/css', style]
  if (path === '/app.js') return ['text/javascript', script]
  if (path === '/data.json') return ['application/json', data]
  if (/^\/p\d+\.svg$/.test(path)) return ['image/svg+xml', picture]
  const body = path === '/' ? pages[0] : pages[Number(/^\/page\/(\d+)$/.exec(path)?.[1] ?? -1)]
  return body === undefined ? undefined : ['text/html; charset=utf-8', body]
}

const server = createServer(({ url = '/' }, response) => {
  const [type = 'text/plain', body = 'not found'] = answer(url) ?? []
  response.writeHead(body === 'not found' ? 404 : 200, { 'content-type': type }).end(body)
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address !== null && typeof address === 'object') {
    process.send?.(`http://127.0.0.1:${address.port}`)
  }
})
process.once('disconnect', () => process.exit(0))
