import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { percentile } from '../../src/checks/load/engine/histogram.ts'
import { runLoad } from '../../src/checks/load/engine/run-load.ts'
import { load } from '../../src/checks/load/index.ts'
import { loadOptions } from '../../src/checks/load/options.ts'
import { loadRun } from '../fixtures/load/load-run.ts'
import { type PlannedVisit, visitPlan } from '../fixtures/load/visit-plan.ts'
import { startFrozen } from '../fixtures/servers/frozen.ts'
import { startHonest } from '../fixtures/servers/honest.ts'
import { loadStage } from '../fixtures/servers/load-stage.ts'
import { startSilent } from '../fixtures/servers/silent.ts'

/** A large limit allows our own lag to be large, on a machine that may be busy. */
const patient = ['response p80 < 50s']

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

function portOf(server: ReturnType<typeof createHttpServer>): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

describe('the load engine', { timeout: 60_000 }, () => {
  it('sees a standstill as visitors would', async () => {
    const server = await startFrozen(1000, 3000)
    closers.push(() => server.close())
    const options = loadOptions.parse({
      rate: '100/s',
      duration: '6s',
      thresholds: patient,
    })
    const { facts } = await load.measure(loadStage(server.url), options)
    expect(facts.total.answered).toBe(600)
    // Two thirds of the arrivals meet a server that runs; of the others, one per 10 ms waits up to 1 s.
    // For q > 2/3 the response is 5 + 1000 × (1 - (1 - q) / (1/3)) ms: 705 at p90.
    // A busy machine only adds to that, and adds to all: who met a server that ran is still faster.
    const [p50 = Infinity, p90 = 0] = [50, 90].map((p) => percentile(facts.total.response, p))
    expect(p90).toBeGreaterThan(500)
    expect(p50).toBeLessThan(p90)
  })

  it('keeps what finds no free connection, and gives it up at the time limit', async () => {
    const server = await startSilent()
    closers.push(() => server.close())
    const visits = Array.from({ length: 50 }, (_, i): PlannedVisit => [i * 20, 'GET /'])
    const pool = { size: 3, capped: false }
    const run = loadRun(server.url, visitPlan(visits), { timeoutMs: 700, pool })
    const facts = await runLoad(run)
    const { timeout = 0, 'not-sent': notSent = 0 } = facts.total.errors
    expect(timeout + notSent).toBe(50)
    expect(timeout).toBeGreaterThanOrEqual(3)
    expect(notSent).toBeGreaterThan(20)
    expect(server.requests).toBe(timeout)
    expect(facts.generator.queueMax).toBeGreaterThan(10)
    expect(percentile(facts.total.response, 1)).toBe(700)
    expect(facts.total.service).toEqual([[700, 50]])
  })

  it('asks for the paths by weight, and says who it is', async () => {
    const asked: string[] = []
    const heads = new Set<string>()
    const server = createHttpServer((request, response) => {
      asked.push(request.url ?? '')
      const { host, 'user-agent': agent, 'x-rehearse-run': run } = request.headers
      heads.add(JSON.stringify([request.method, host, agent, run]))
      response.end('ok')
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    closers.push(() => server.close())
    const target = new URL(`http://localhost:${portOf(server)}/ignored`)
    const options = loadOptions.parse({
      rate: '60/s',
      duration: '1s',
      paths: { '/?q=ü': 2, '/b': 1 },
      thresholds: patient,
    })
    const { facts, measurements, summary } = await load.measure(loadStage(target), options)
    expect(facts.address).toBe('127.0.0.1')
    expect(asked.filter((url) => url === '/?q=%C3%BC')).toHaveLength(40)
    expect(asked.filter((url) => url === '/b')).toHaveLength(20)
    expect([...heads]).toEqual([JSON.stringify(['GET', target.host, 'Rehearse', facts.run])])
    expect(summary).toMatch(/^1 s at 60\/s: 60 sent, 60 answered, p95 /)
    expect(measurements).toContainEqual({
      metric: 'load.errors',
      name: 'errors',
      value: 0,
      unit: 'ratio',
      n: 60,
    })
    expect(measurements).toContainEqual(
      expect.objectContaining({ metric: 'load.response.p95', subject: 'GET /b', n: 20 }),
    )
  })

  it('tells what the preview used meanwhile, and goes on where nobody knows', async () => {
    const server = await startHonest()
    closers.push(() => server.close())
    const options = loadOptions.parse({
      rate: '20/s',
      duration: '500ms',
      thresholds: ['errors < 1%'],
    })
    const stage = loadStage(server.url)
    const before = Date.now()
    const samples = () =>
      Promise.resolve([
        { at: before - 1, cpu: 1 },
        { at: Date.now(), cpu: 0.5 },
      ])
    const { facts } = await load.measure({ ...stage, samples }, options)
    expect(facts.samples).toEqual([{ at: expect.any(Number), cpu: 0.5 }])
    const lost = { ...stage, samples: () => Promise.reject(new Error('the file is too large')) }
    expect((await load.measure(lost, options)).facts.samples).toBeUndefined()
    expect(stage.told).toContain(
      'what the preview used during the load is not known: the file is too large',
    )
  })

  it('does not take redirects and missing pages for a rehearsal', async () => {
    const server = createHttpServer((request, response) => {
      const moved = request.url === '/account'
      response.writeHead(moved ? 302 : 404, moved ? { location: '/login' } : {}).end()
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    closers.push(() => server.close())
    const options = loadOptions.parse({
      rate: '50/s',
      duration: '1s',
      paths: ['/account', '/gone'],
      thresholds: patient,
    })
    const target = new URL(`http://127.0.0.1:${portOf(server)}`)
    const findings = load.judge(await load.measure(loadStage(target), options), options)
    const found = { rule: 'load/not-served', severity: 'error' }
    expect(findings).toMatchObject([
      { ...found, subject: 'GET /account', message: expect.stringContaining('(status 302)') },
      { ...found, subject: 'GET /gone', message: expect.stringContaining('(status 404)') },
    ])
  })

  it('loads a site behind TLS, whatever its certificate', async (context) => {
    const dir = mkdtempSync(path.join(tmpdir(), 'rehearse-tls-'))
    closers.push(() => rmSync(dir, { recursive: true }))
    const [key, cert] = [path.join(dir, 'key.pem'), path.join(dir, 'cert.pem')]
    const made = ['-nodes', '-keyout', key, '-out', cert, '-days', '2', '-subj', '/CN=elsewhere']
    try {
      execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', ...made], { stdio: 'ignore' })
    } catch {
      context.skip('openssl is not here to make a certificate')
    }
    const names = new Set<unknown>()
    const server = createTlsServer(
      { key: readFileSync(key), cert: readFileSync(cert) },
      (request, response) => {
        names.add(Reflect.get(request.socket, 'servername'))
        response.end('ok')
      },
    ).listen(0, '127.0.0.1')
    await once(server, 'listening')
    closers.push(() => server.close())
    const options = loadOptions.parse({ rate: '50/s', duration: '1s', thresholds: patient })
    const target = new URL(`https://localhost:${portOf(server)}`)
    const { facts } = await load.measure(loadStage(target), options)
    expect(facts.total.statuses).toEqual({ 200: 50 })
    expect([...names]).toEqual(['localhost'])
  })
})
