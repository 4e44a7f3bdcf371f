import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Stage } from '../../src/model/stage.ts'
import { type Authority, makeAuthority } from '../fixtures/health/authority.ts'
import { lookAt } from '../fixtures/health/look-at.ts'
import { startDnsServer, types } from '../fixtures/servers/dns-server.ts'
import { startPages } from '../fixtures/servers/pages.ts'
import { startTlsServer } from '../fixtures/servers/tls-server.ts'

const runs = 50
const shop = path.resolve('examples/shop')
const config = parse(readFileSync(path.join(shop, 'rehearse.yml'), 'utf8')) as {
  health: { assertions: unknown[] }
}

const undo: (() => unknown)[] = []
let target: URL
let authority: Authority
let network: unknown[]
/** What the look before stored. */
let before: unknown

beforeAll(async () => {
  const child = spawn(process.execPath, ['server.ts'], {
    cwd: shop,
    env: { ...process.env, PORT: '0', SHOP_VERSION: 'healthy' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  undo.push(async () => {
    child.kill()
    await once(child, 'exit')
  })
  let said = ''
  for await (const part of child.stderr.setEncoding('utf8')) {
    said += String(part)
    const url = /on (http:\/\/127\.0\.0\.1:\d+)\n/.exec(said)?.[1]
    if (url === undefined) continue
    target = new URL(url)
    break
  }
  authority = makeAuthority()
  const tls = await startTlsServer(authority.issue({ names: 'IP:127.0.0.1' }))
  const dns = await startDnsServer(() => [{ type: types.A, data: Buffer.of(192, 0, 2, 1) }])
  undo.push(
    () => authority.remove(),
    () => tls.close(),
    () => dns.close(),
  )
  const metrics = await startPages({ '/metrics': '# TYPE jobs_total counter\njobs_total 4\n' })
  undo.push(() => metrics.close())
  const secure = ['days > 2', 'chain valid', 'name valid', 'protocol >= 1.2']
  network = [
    { tls: `127.0.0.1:${tls.port}`, ca: authority.file, expect: secure, when: 'continuously' },
    { dns: 'shop.example', resolver: dns.address, expect: 'A = 192.0.2.1', when: 'continuously' },
    `tcp 127.0.0.1:${tls.port} connects [continuously]`,
    'tcp target connects < 2s [continuously]',
    'GET /healthz healthy [continuously]',
    'GET / body matches /shop/i [continuously]',
    `prometheus ${metrics.url.href}metrics jobs_total < 5 [continuously]`,
    `prometheus ${metrics.url.href}metrics jobs_total increases < 1`,
    'heartbeat nightly within 60s [continuously]',
    'exec "node --version" prints matches /^v\\d+/ [after]',
    { parity: target.href, expect: ['headers same', 'caching same'], when: 'before' },
  ]
})
afterAll(async () => {
  for (const step of undo) await step()
})

/** What a preview of Rehearse's own has beside its site. */
const surroundings = (): Partial<Stage> => ({
  folder: shop,
  allowHosts: [target.host],
  heartbeats: () =>
    Promise.resolve({ openMs: 90_000, beats: [{ name: 'nightly', count: 2, agoMs: 30_000 }] }),
  facts: () => Promise.resolve(before),
})

/** Looks until each question was asked: the fifth request is the first one's second turn. */
async function during(assertions: unknown[]) {
  const ended = new AbortController()
  let requests = 0
  const fetchCounted: Stage['fetch'] = (url, init) => {
    if (++requests === 5) ended.abort()
    return fetch(url, { ...init, redirect: 'manual' })
  }
  const stage = {
    moment: 'during',
    beside: { check: 'load', ended: ended.signal },
    fetch: fetchCounted,
    ...surroundings(),
  } as const
  return await lookAt(target, assertions, { timeout: '10s', every: '1ms', stage })
}

describe('a healthy example', { timeout: 120_000 }, () => {
  it(`is silent in ${runs} runs, at every moment`, async () => {
    const all = [...config.health.assertions, ...network]
    for (let run = 0; run < runs; run++) {
      const first = await lookAt(target, all, {
        timeout: '10s',
        stage: { moment: 'before', ...surroundings() },
      })
      before = first.facts
      for (const look of [
        first,
        await during(all),
        await lookAt(target, all, {
          timeout: '10s',
          stage: { moment: 'after', ...surroundings() },
        }),
      ]) {
        expect({ run, found: look.findings, lost: look.incomplete }).toEqual({
          run,
          found: [],
          lost: undefined,
        })
        expect(look.rows.every(({ state }) => state === 'ok')).toBe(true)
      }
    }
  })
})
