import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { freePort } from '../../src/processes/free-port.ts'
import { makeCertificate } from '../fixtures/previews/make-certificate.ts'
import { node, previewCase, savedState } from '../fixtures/previews/preview-case.ts'

const folder = mkdtempSync(join(tmpdir(), 'rehearse-shapes-'))
const tls = { TLS_KEY: join(folder, 'key.pem'), TLS_CERT: join(folder, 'cert.pem') }
const hasOpenssl = spawnSync('openssl', ['version']).status === 0
const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? [])
const hasIPv6 = addresses.some(({ address }) => address === '::1')
const outer = addresses.find(({ family, internal }) => family === 'IPv4' && !internal)?.address

beforeAll(() => {
  if (hasOpenssl) makeCertificate(tls)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Brings an app of a shape up, and tells what came of it with PORT and OTHER in place of the ports. */
async function outcome(shape: string, more: Record<string, unknown> = {}, argument?: string) {
  const scene = previewCase()
  onTestFinished(() => scene.end())
  const other = await freePort()
  const options = {
    start: `exec ${node} shapes.mjs ${shape} ${argument ?? other}`,
    timeout: '20s',
    env: tls,
    ...more,
  }
  const named = (text: string) =>
    text
      .replaceAll(String(given), 'PORT')
      .replaceAll(String(other), 'OTHER')
      .replaceAll(/\b\d+(\.\d+)? (ms|s|min)\b/g, 'TIME')
      .replaceAll(/ports \w+ and \w+/g, 'ports TWO')
  const log = () =>
    scene.log.told.filter((line) => line.startsWith('line ')).map((line) => named(line.slice(5)))
  let given = 0
  const watching = setInterval(() => (given ||= savedState(scene.dir)?.port ?? 0), 2)
  onTestFinished(() => clearInterval(watching))
  try {
    const state = await scene.up('command', options)
    return { url: named(state.url ?? ''), told: log().slice(1) }
  } catch (error) {
    const { code, what, why, fix } = error as Record<'code' | 'what' | 'why' | 'fix', string>
    const quoted = scene.log.told.filter((line) => line.startsWith('quote ')).length
    return { code, what: named(what), why: named(why), fix: named(fix), quoted }
  }
}

const late = { timeout: '5s' }

describe.concurrent('an app that is ready', { timeout: 60_000 }, () => {
  const usual = { url: 'http://127.0.0.1:PORT/', told: [] }
  it.each([
    'ipv4-only',
    'every-address',
    'every-ipv4-address',
    'in-workers',
    'slow-start',
    'slow-first-answer',
    '500-then-fine',
    '404',
    'redirects-inside',
    'redirects-to-localhost',
    'metrics-port-first',
  ])('%s', async (shape) => {
    expect(await outcome(shape)).toEqual(usual)
  })

  it.skipIf(!hasIPv6)('ipv6-only', async () => {
    expect(await outcome('ipv6-only')).toEqual({ url: 'http://[::1]:PORT/', told: [] })
  })

  it('by-the-name-localhost', async () => {
    const { url } = await outcome('by-the-name-localhost')
    expect(url).toMatch(/^http:\/\/(?:127\.0\.0\.1|\[::1\]):PORT\/$/)
  })

  it('second-loopback-address', async () => {
    expect(await outcome('second-loopback-address')).toEqual({
      url: 'http://127.0.0.2:PORT/',
      told: ['the app listens on 127.0.0.2 only; http://127.0.0.2:PORT is the target'],
    })
  })

  it('other-port', async () => {
    expect(await outcome('other-port')).toEqual({
      url: 'http://127.0.0.1:OTHER/',
      told: [
        'the app listens on port OTHER instead of PORT, which PORT names; http://127.0.0.1:OTHER is the target',
      ],
    })
  })

  it.skipIf(!hasIPv6)('other-port-on-ipv6', async () => {
    const { url } = await outcome('other-port-on-ipv6')
    expect(url).toBe('http://[::1]:OTHER/')
  })
})

describe.concurrent('an app that never gets ready', { timeout: 60_000 }, () => {
  it.each([
    [
      'silent',
      /^Nothing listens on port PORT; the app used no CPU and wrote nothing; does it read PORT\?$/,
      /PORT, or set "port" to the one it uses/,
    ],
    [
      'busy',
      /^Nothing listens on port PORT; the app is still starting: it used \d+% of a CPU in the last TIME$/,
      /raise "timeout"/,
    ],
    [
      '500-forever',
      /^GET \/ answers 500: Error: connect ECONNREFUSED 127\.0\.0\.1:5432$/,
      /Mend that/,
    ],
    [
      'hangs',
      /^Port PORT gave no answer to GET \/ within TIME; the app used no CPU and wrote nothing$/,
      /raise "timeout"/,
    ],
    [
      'listens-then-closes',
      /^Nothing listens on port PORT any more: the app listened there and stopped$/,
      /See in the log/,
    ],
    [
      'speaks-garbage',
      /^What listens on port PORT speaks neither HTTP nor TLS$/,
      /serve plain HTTP/,
    ],
    [
      'closes-every-connection',
      /^Port PORT closes the connection without an answer$/,
      /raise "timeout"/,
    ],
    [
      'other-port-garbage',
      /^Nothing listens on port PORT; the app listens on port OTHER instead, where what listens on port OTHER speaks neither HTTP nor TLS$/,
      /set "port" to OTHER/,
    ],
    [
      'other-port-500',
      /^Nothing listens on port PORT; the app listens on port OTHER instead, where GET \/ answers 500: no config$/,
      /set "port" to OTHER/,
    ],
    [
      'other-port-sockets-only',
      /^Nothing listens on port PORT; the app listens on port OTHER instead, which only opens WebSockets$/,
      /set "port"/,
    ],
    [
      'two-other-ports',
      /^Nothing listens on port PORT; the app serves sites on ports TWO instead, so which is meant is not clear$/,
      /set "port" to the one that is meant/,
    ],
    [
      'udp-only',
      /^Nothing listens on port PORT; the app listens on UDP port PORT only$/,
      /listen for TCP/,
    ],
  ])('%s', async (shape, why, fix) => {
    expect(await outcome(shape, late)).toMatchObject({
      code: 'preview-not-ready',
      what: 'The preview was not ready within TIME',
      why: expect.stringMatching(why),
      fix: expect.stringMatching(fix),
    })
  })

  it('unix-socket-only', async () => {
    const path = join(folder, 'app.sock')
    const { why } = await outcome('unix-socket-only', late, path)
    expect(why).toBe(
      `Nothing listens on port PORT; the app listens on the Unix socket ${path} only`,
    )
  })

  it.skipIf(outer === undefined)('outer-address-only', async () => {
    const { why, fix } = await outcome('outer-address-only', late, outer)
    expect(why).toBe(`The app listens on ${outer}:PORT, but neither on 127.0.0.1 nor on ::1`)
    expect(fix).toMatch(/^Let it listen on 127.0.0.1 or 0.0.0.0; /)
  })

  it('other-port, where the port is fixed', async () => {
    const fixed = { ...late, port: await freePort() }
    expect(await outcome('other-port', fixed)).toMatchObject({
      why: 'Nothing listens on port PORT; the app listens on port OTHER instead',
      fix: expect.stringMatching(/set "port" to OTHER/),
    })
  })
})

describe.concurrent('an app for which waiting is no use', { timeout: 60_000 }, () => {
  it.each([
    [
      'redirects-off-host',
      'GET / answers 302 and redirects off the host, to https://login.shop.example',
      /a path that stays on the host/,
    ],
    [
      'forces-https',
      'GET / answers 301 and redirects off the host, to https://127.0.0.1:PORT',
      /Turn forced HTTPS/,
    ],
    [
      'wants-a-login',
      'GET / answers 401, it is protected by a login (Basic)',
      /Set "ready"|set "ready"/,
    ],
    ['forbids', 'GET / answers 403, it is protected', /set "ready"/],
  ])('%s', async (shape, why, fix) => {
    expect(await outcome(shape)).toMatchObject({
      code: 'preview-not-ready',
      what: 'The preview runs, but checks cannot use it',
      why,
      fix: expect.stringMatching(fix),
    })
  })

  it.skipIf(!hasOpenssl).each(['tls', 'tls-that-explains-itself'])('%s', async (shape) => {
    expect(await outcome(shape)).toMatchObject({
      code: 'preview-not-ready',
      what: 'The preview runs, but checks cannot use it',
      why: 'The app speaks TLS, and the certificate of port PORT does not hold: self-signed certificate',
      fix: expect.stringMatching(/plain HTTP here, or .* NODE_EXTRA_CA_CERTS/),
    })
  })

  it.each([
    ['dies-at-start', 'ended with exit code 1', 'It wrote: TypeError: no database'],
    ['dies-after-a-second', 'ended with exit code 7', 'It wrote: Error: lost the database'],
    ['ends-well-at-once', 'ended with exit code 0', 'It wrote: done'],
  ])('%s', async (shape, how, why) => {
    const told = await outcome(shape)
    expect(told).toMatchObject({
      code: 'preview-exited',
      what: `The start command ${how} before the preview answered`,
      why,
    })
    if (shape === 'dies-after-a-second') expect(told.quoted).toBe(50)
  })
})
