import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Pages that would hold whoever visits them. */
const fights = [
  '<script>for (;;);</script>',
  '<script>addEventListener("load", () => { for (;;); })</script>',
  '<script>for (;;) alert("again")</script>',
  '<script>while (true) confirm("really?")</script>',
  '<script>setInterval(() => { const end = Date.now() + 900; while (Date.now() < end); }, 1)</script>',
  '<script>const more = () => { document.body.append("x"); setTimeout(more) }; more()</script>',
]
export const pairs = 30

/** As many good pages as such that fight back, in turn. */
export async function serveHostile(): Promise<{
  origin: string
  paths: string[]
  close: () => Promise<void>
}> {
  const server = createServer(({ url = '/' }, response) => {
    const at = Number(/\d+$/.exec(url)?.[0] ?? 0)
    const fight = url.startsWith('/bad') ? fights[at % fights.length] : ''
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(
        `<!doctype html><html lang="en"><title>Page ${at}</title><link rel="icon" href="data:,"><body><h1>Page ${at}</h1><p>A page of text.</p>${fight}</body></html>`,
      )
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    paths: Array.from({ length: pairs }, (_, at) => [`/good${at}`, `/bad${at}`]).flat(),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
