import { createServer } from 'node:http'
import { join } from 'node:path'
import { flawsOf } from './flaws.ts'
import { listener } from './http/listener.ts'
import { readStaticFiles } from './http/static-files.ts'
import { readSettings, type Settings } from './settings.ts'
import { openShop } from './shop.ts'

const graceMs = 5000

function start({ port, version }: Settings): void {
  const shop = openShop(flawsOf(version))
  const files = readStaticFiles(join(import.meta.dirname, 'public'))
  const server = createServer(listener(shop, files, console.log, console.error))
  server.on('error', (error) => fail(error))
  server.listen(port, '127.0.0.1', () => {
    const address = server.address()
    const actual = typeof address === 'object' && address ? address.port : port
    console.error(`Fernhill Shop (${version}) on http://127.0.0.1:${actual}`)
  })

  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    server.close(() => shop.close())
    // A browser keeps connections open on which nothing is asked any more.
    setInterval(() => server.closeIdleConnections(), 100).unref()
    setTimeout(() => server.closeAllConnections(), graceMs).unref()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

try {
  start(readSettings(process.env))
} catch (error) {
  fail(error)
}
