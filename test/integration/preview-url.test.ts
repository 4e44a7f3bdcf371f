import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freePort } from '../../src/processes/free-port.ts'
import { previewStatus } from '../../src/previews/status.ts'
import { previewCase, savedState } from '../fixtures/previews/preview-case.ts'

let scene: ReturnType<typeof previewCase>
let server: Server
let address: string
let asked: (string | undefined)[]
let status: number
let headers: Record<string, string>

beforeEach(async () => {
  scene = previewCase()
  asked = []
  status = 200
  headers = {}
  server = createServer((request, response) => {
    asked.push(request.url)
    response.writeHead(request.url === '/ok' ? 200 : status, headers).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  server.close()
  server.closeAllConnections()
  await scene.end()
})

describe('the url preview', { timeout: 30_000 }, () => {
  it('takes what answers, is not ours, and stays when taken down', async () => {
    const state = await scene.up('url', `${address}/shop/?a=1#top`)
    expect(state).toMatchObject({ phase: 'up', own: false, url: `${address}/shop/?a=1` })
    expect(state.leader).toBeUndefined()
    expect(asked).toEqual(['/shop/?a=1'])
    expect(await previewStatus(scene.dir, { env: {}, log: scene.log })).toEqual({
      phase: 'up',
      provider: 'url',
      url: state.url,
      startedAt: state.startedAt,
      uptimeMs: expect.any(Number),
      processes: [],
    })
    expect(await scene.up('url', address)).toMatchObject({ phase: 'up', url: `${address}/` })
    expect(await scene.down()).toEqual({ stopped: 0, left: [] })
    expect(savedState(scene.dir)?.phase).toBe('down')
    expect(server.listening).toBe(true)
  })

  it('waits for it, and asks the ready path', async () => {
    status = 503
    const state = await scene.up('url', { address: `${address}/shop/`, ready: '/ok' })
    expect([state.url, asked]).toEqual([`${address}/shop/`, ['/ok']])
    const rising = scene.up('url', address)
    await expect.poll(() => asked.length, { timeout: 10_000 }).toBeGreaterThan(3)
    status = 302
    expect(await rising).toMatchObject({ phase: 'up' })
    expect(scene.log.told).toContain('progress waiting: GET / answers 503')
  })

  it('tells why it does not answer', async () => {
    status = 500
    const host = new URL(address).host
    const fix =
      'Wait for its deployment in a step before this one, correct the address, or raise "timeout"'
    expect(await scene.failure('url', { address, timeout: '2s' })).toEqual({
      code: 'preview-not-ready',
      what: `${address}/ was not ready within 2 s`,
      why: 'GET / answers 500',
      fix,
    })
    const port = await freePort()
    expect(
      await scene.failure('url', { address: `http://127.0.0.1:${port}`, timeout: '300ms' }),
    ).toEqual({
      code: 'preview-not-ready',
      what: `http://127.0.0.1:${port}/ was not ready within 300 ms`,
      why: `Nothing listens on 127.0.0.1:${port}`,
      fix,
    })
    const secure = await scene.failure('url', { address: `https://${host}`, timeout: '2s' })
    expect(secure).toEqual({
      code: 'preview-not-ready',
      what: `https://${host}/ answers, but checks cannot use it`,
      why: `${host} speaks plain HTTP where TLS (HTTPS) was expected`,
      fix: `Use http://${host}/`,
    })
  })

  it('pins the address of localhost that answers, and says so', async () => {
    const { port } = new URL(address)
    const state = await scene.up('url', { address: `http://localhost:${port}/shop/`, ready: '/ok' })
    expect(state.url).toBe(`http://127.0.0.1:${port}/shop/`)
    expect(scene.log.told).toContain('line localhost answers at 127.0.0.1, which is the target')
  })

  it('names who protects it, and where it redirects to', async () => {
    headers = { server: 'Vercel' }
    status = 401
    expect(await scene.failure('url', { address, timeout: '1s' })).toMatchObject({
      code: 'preview-protected',
      why: "GET / answers 401, it is protected by Vercel's Deployment Protection; its setting is Protection Bypass for Automation",
      fix: 'Send what lets automation in with "headers" or "cookies" (docs/previews.md#protected-previews), or switch the protection of previews off',
    })
    headers = { location: 'https://login.example/sso?token=abc' }
    status = 302
    expect(await scene.failure('url', { address, timeout: '1s' })).toMatchObject({
      why: 'GET / answers 302 and redirects off the host, to https://login.example',
      fix: 'Use the address that it redirects to, or set "ready" to a path that stays on the host',
    })
  })

  it('ends when it is aborted', async () => {
    status = 500
    const rising = scene.up('url', address)
    const ended = rising.catch((error: unknown) => error)
    await expect.poll(() => asked.length, { timeout: 10_000 }).toBeGreaterThan(0)
    scene.abort.abort(new Error('cancelled'))
    expect(await ended).toEqual(new Error('cancelled'))
    expect(savedState(scene.dir)?.phase).toBe('down')
  })

  it.each([
    [
      'ftp://files.example/',
      'The address "ftp://files.example/" is not http or https',
      'Its scheme is "ftp:", which no check can open',
    ],
    [
      'preview',
      'The address "preview" is no URL',
      'It has to begin with http:// or https:// and name a host',
    ],
    [
      'https://:pass@',
      'The address of the preview is no URL',
      'It has to begin with http:// or https:// and name a host',
    ],
    [
      'https://me:pass@shop.example/',
      'The address of the preview holds a user name or a password',
      'Addresses are shown in logs and reports, where everyone could read it',
    ],
  ])('refuses %s', async (written, what, why) => {
    expect(await scene.failure('url', written)).toEqual({
      code: 'preview-address-invalid',
      what,
      why,
      fix: 'Write the address as https://preview.example.com',
    })
  })
})
