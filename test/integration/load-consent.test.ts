import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { load } from '../../src/checks/load/index.ts'
import { loadOptions } from '../../src/checks/load/options.ts'
import { pinTarget } from '../../src/checks/load/pin-target.ts'
import { readConsent } from '../../src/checks/load/engine/read-consent.ts'
import type { PinnedTarget } from '../../src/checks/load/engine/wire/pinned-target.ts'
import { loadStage } from '../fixtures/servers/load-stage.ts'

const asked: string[] = []
const closers: (() => unknown)[] = []
afterEach(async () => {
  asked.length = 0
  for (const close of closers.splice(0)) await close()
})

/** A server on 127.0.0.1 that answers `/.well-known/rehearse` like this; `asked` gets what it was asked. */
async function site(answer: RequestListener): Promise<URL> {
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers.host} ${request.url}`)
    answer(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  closers.push(
    () => server.closeAllConnections(),
    () => server.close(),
  )
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
}

/** The target as a site elsewhere whose name leads to this machine: only the test can tell. */
function elsewhere(url: URL): PinnedTarget {
  return {
    protocol: 'http:',
    address: '127.0.0.1',
    port: Number(url.port),
    hostname: 'staging.example.com',
    headers: { Host: 'staging.example.com', 'User-Agent': 'Rehearse', 'X-Rehearse-Run': 'r' },
  }
}

const signal = new AbortController().signal

function stageFor(target: string, part: object = {}) {
  return {
    target: new URL(target),
    allowHosts: [] as string[],
    isOwn: () => false,
    caller: { repository: 'acme/shop', fork: false },
    signal,
    ...part,
  }
}

/** A name that leads to one address after the other. */
function leadsTo(...addresses: string[]) {
  let turn = 0
  return Object.assign(
    (_name: string) => Promise.resolve([{ address: addresses[turn++] ?? 'no more' }]),
    { turns: () => turn },
  )
}

describe('the consent file', () => {
  it('is asked for once, at the pinned address, by the name of the site', async () => {
    const url = await site((_, response) => response.end('load: acme/shop\n'))
    expect(await readConsent(elsewhere(url), signal)).toEqual({ text: 'load: acme/shop\n' })
    expect(asked).toEqual(['GET staging.example.com /.well-known/rehearse'])
  })

  it('is not looked for where a redirect leads', async () => {
    const other = await site((_, response) => response.end('load: acme/shop'))
    const url = await site((_, response) => {
      response.writeHead(302, { Location: `${other.href}.well-known/rehearse` }).end()
    })
    expect(await readConsent(elsewhere(url), signal)).toEqual({
      problem: 'answers with status 302',
    })
    expect(asked).toHaveLength(1)
  })

  it('is read to 16 KiB, and only when it comes whole', async () => {
    const long = await site((_, response) => {
      response.write('load: acme/shop\n')
      // For ever.
      const timer = setInterval(() => response.write('#'.repeat(10_000)), 5)
      response.on('close', () => clearInterval(timer))
    })
    expect(await readConsent(elsewhere(long), signal)).toEqual({
      problem: 'holds more than 16384 characters',
    })
    const cut = await site((_, response) => {
      response.writeHead(200, { 'Content-Length': 100 })
      response.write('load: acme/shop\n', () => response.destroy())
    })
    expect(await readConsent(elsewhere(cut), signal)).toMatchObject({
      problem: expect.stringMatching(/^cannot be read: /),
    })
    const closed = { ...elsewhere(cut), port: 1 }
    expect(await readConsent(closed, signal)).toMatchObject({
      problem: expect.stringMatching(/^cannot be read: .*ECONNREFUSED/),
    })
  })
})

describe('the address of a load', () => {
  it('is looked up once, whatever the name leads to later', async () => {
    const resolve = leadsTo('127.0.0.1', '93.184.215.14')
    const pinned = await pinTarget(stageFor('http://localhost:8080'), 'r', resolve)
    expect(pinned).toMatchObject({ address: '127.0.0.1', port: 8080, hostname: 'localhost' })
    expect(resolve.turns()).toBe(1)
  })

  it('is refused when a name of this machine leads to another one', async () => {
    const resolve = leadsTo('93.184.215.14')
    await expect(pinTarget(stageFor('http://localhost:8080'), 'r', resolve)).rejects.toMatchObject({
      code: 'load-not-allowed',
      why: 'localhost is not this machine, but 93.184.215.14',
    })
  })

  it('needs no consent for what Rehearse started', async () => {
    const resolve = leadsTo('192.0.2.1')
    const own = stageFor('https://preview.example.com', { isOwn: () => true })
    expect(await pinTarget(own, 'r', resolve)).toMatchObject({
      address: '192.0.2.1',
      servername: 'preview.example.com',
    })
  })

  it('of a listed host needs its consent', async () => {
    // Nobody answers at this address of the documentation.
    const resolve = leadsTo('192.0.2.1')
    const listed = stageFor('http://staging.example.com', {
      allowHosts: ['staging.example.com'],
      signal: AbortSignal.timeout(500),
    })
    await expect(pinTarget(listed, 'r', resolve)).rejects.toMatchObject({
      code: 'load-not-consented',
      what: 'http://staging.example.com has not consented to load',
    })
  })
})

describe('a load', () => {
  it('on this machine asks for no consent', async () => {
    const url = await site((_, response) => response.end())
    const stage = { ...loadStage(url), isOwn: () => false, target: url }
    const { facts } = await load.measure(
      stage,
      loadOptions.parse({ rate: '20/s', duration: '2s', thresholds: ['errors < 1%'] }),
    )
    // Loopback by address: no consent is asked for.
    expect(asked).toHaveLength(40)
    expect(asked.some((request) => request.includes('well-known'))).toBe(false)
    expect(facts.total.answered).toBe(40)
  })
})
