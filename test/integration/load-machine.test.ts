import { once } from 'node:events'
import { afterEach, describe, expect, it } from 'vitest'
import { startElsewhere } from '../fixtures/load/run-elsewhere.ts'
import { startHonest } from '../fixtures/servers/honest.ts'
import type { CountingServer } from '../fixtures/servers/raw-server.ts'
import { startSilent } from '../fixtures/servers/silent.ts'

let server: CountingServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

describe('the process of a load', { timeout: 60_000 }, () => {
  it.each([1, 2])('is held by nothing once the load is over (%i)', async (processes) => {
    server = await startHonest()
    const load = { url: server.url, visits: 20, everyMs: 10, processes, timeoutMs: 300_000 }
    const { child, printed } = startElsewhere(load)
    const exit = once(child, 'exit')
    const first = once(child.stdout, 'data').then(() => performance.now())
    const [code]: unknown[] = await exit
    // Long before the time limit of its requests is over.
    expect(performance.now() - (await first)).toBeLessThan(20_000)
    expect(code).toBe(0)
    expect(JSON.parse(await printed)).toMatchObject({ fired: 20, answered: 20 })
  })

  it.skipIf(process.platform === 'win32')(
    'says so when the machine gives it no more connections',
    async () => {
      server = await startSilent()
      const load = { url: server.url, visits: 50, everyMs: 5 }
      const { printed } = startElsewhere(load, 'ulimit -n 45')
      expect(await printed).toMatch(/^generator saturated: connect EMFILE/)
    },
  )
})
