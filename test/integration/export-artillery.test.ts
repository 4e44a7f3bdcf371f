import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { artilleryScript } from '../../src/traffic/exports/artillery/artillery-script.ts'
import { exportedLoad } from '../../src/traffic/exports/exported-load.ts'
import { planTraffic } from '../../src/traffic/plan/plan-traffic.ts'
import { divergence } from '../fixtures/traffic/divergence.ts'
import { installedArtillery } from '../fixtures/traffic/installed-artillery.ts'
import { shopModel } from '../fixtures/traffic/shop-model.ts'
import { stage } from '../fixtures/traffic/stages.ts'
import { thresholds } from '../fixtures/traffic/thresholds.ts'

interface Seen {
  ms: number
  url: string
  port: number
  headers: IncomingMessage['headers']
}

const installed = installedArtillery()
const start = typeof installed === 'string' ? '' : installed.start
const stages = [stage('steady', 15, 1), stage('spike', 5, 4)]

let end: (() => Promise<void>) | undefined
afterEach(async () => {
  await end?.()
  end = undefined
})

/** Runs Artillery against a server of the test. */
async function load(limits: string[], answer: (url: string, response: ServerResponse) => void) {
  const seen: Seen[] = []
  const server = createServer(({ url = '', headers, socket }, response) => {
    seen.push({ ms: performance.now(), url, port: socket.remotePort ?? 0, headers })
    answer(url, response)
  })
  server.keepAliveTimeout = 120_000
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const dir = await mkdtemp(path.join(tmpdir(), 'rehearse-export-'))
  end = async () => {
    server.closeAllConnections()
    server.close()
    await rm(dir, { recursive: true })
  }
  const options = { stages, seed: 3, timeoutMs: 1000, thresholds: thresholds(...limits) }
  const { files } = artilleryScript(exportedLoad(shopModel(), options), 'load.yml')
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(dir, name), text)
  const target = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const env = { ...process.env, ARTILLERY_DISABLE_TELEMETRY: 'true', TARGET: target }
  const child = spawn(process.execPath, [start, 'run', 'load.yml'], { cwd: dir, env })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += String(chunk)
    })
  }
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve)
  })
  return { code, output, seen }
}

/** Milliseconds between the requests of visitors, each of whom has a connection of his own. */
function gapsBefore(seen: readonly Seen[], isMeant: (url: string) => boolean): number[] {
  const last = new Map<number, number>()
  return seen.flatMap(({ ms, url, port }) => {
    const before = last.get(port)
    last.set(port, ms)
    return before !== undefined && isMeant(url) ? [ms - before] : []
  })
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

describe.skipIf(start === '')(
  `an export run by Artillery (${typeof installed === 'string' ? installed : 'installed'})`,
  { timeout: 180_000 },
  () => {
    it('sends the visitors of the model at the rates of the stages, and keeps the thresholds', async () => {
      const limits = ['response p95 < 5s', 'service p50 < 3s', 'errors < 1%', 'rate >= 5/s']
      const named = 'route "GET /c/:name" p50 < 3s in spike'
      const { code, output, seen } = await load([...limits, named], (url, response) => {
        if (url === '/p/1') response.writeHead(302, { location: '/elsewhere' })
        setTimeout(() => response.end('here'), 20)
      })
      expect(output).toContain('ok: rehearse.s0.response.p95 < 5000')
      expect(output).toContain('ok: rehearse.s1.r0.response.p50 < 3000')
      expect(output).not.toContain('fail:')
      expect(code).toBe(0)
      const plan = planTraffic(shopModel(), { stages: [stage('soak', 2000, 1)], seed: 3 })
      const ours = plan.sessions.flatMap(({ steps }) => steps.map((step) => step.path))
      const paths = seen.map(({ url }) => url)
      // So few requests stray by themselves by about 0.005.
      expect(divergence(paths, ours)).toBeLessThan(0.02)
      expect(paths).not.toContain('/elsewhere')
      expect(seen[0]?.headers).toMatchObject({
        'user-agent': 'Rehearse',
        'x-rehearse-run': 'artillery-3',
      })
      const begin = seen[0]?.ms ?? 0
      const steady = seen.filter(({ ms }) => ms - begin < 15_000).length / 15
      const spike = seen.filter(({ ms }) => ms - begin >= 15_000).length / 5
      expect(steady).toBeGreaterThan(10)
      expect(steady).toBeLessThan(32)
      expect(spike).toBeGreaterThan(2.5 * steady)
      expect(spike).toBeLessThan(6 * steady)
      expect(median(gapsBefore(seen, (url) => url === '/style.css'))).toBeLessThan(400)
      const read = gapsBefore(seen, (url) => url.startsWith('/p/'))
      expect(median(read)).toBeGreaterThan(1000)
    })

    it('ends with exit code 1 when a threshold is broken, and counts lost requests as errors', async () => {
      const { code, output } = await load(
        ['p95 < 1ms', 'errors < 5%', 'errors < 95%'],
        (url, response) => {
          if (url === '/c/mugs') response.destroy()
          else if (url === '/p/4444') response.writeHead(503).end()
          else if (url !== '/c/vases') response.end('here')
        },
      )
      expect(code).toBe(1)
      expect(output).toContain('fail: rehearse.s0.response.p95 < 1\n')
      expect(output).toContain('fail: rehearse.s0.failed / rehearse.s0.sent < 0.05')
      expect(output).toContain('ok: rehearse.s0.failed / rehearse.s0.sent < 0.95')
    })
  },
)
