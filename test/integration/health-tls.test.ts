import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createHttps } from 'node:https'
import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TlsOptions } from 'node:tls'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Authority, makeAuthority } from '../fixtures/health/authority.ts'
import { lookAt } from '../fixtures/health/look-at.ts'
import { startTlsServer } from '../fixtures/servers/tls-server.ts'

const target = new URL('http://127.0.0.1:1/')
const weakest = 'DEFAULT@SECLEVEL=0'

let authority: Authority
beforeAll(() => {
  authority = makeAuthority()
})
afterAll(() => authority.remove())

/** What is seen of a server with these options, which trusts the authority of the test. */
async function seen(options: TlsOptions, expected: string[], more: object = {}) {
  const server = await startTlsServer(options)
  try {
    const entry = { tls: `127.0.0.1:${server.port}`, ca: authority.file, expect: expected, ...more }
    return { ...(await lookAt(target, [entry])), names: server.names }
  } finally {
    await server.close()
  }
}

describe('health of TLS', { timeout: 60_000 }, () => {
  it('is silent about a certificate that holds', async () => {
    const leaf = authority.issue({ names: 'IP:127.0.0.1,DNS:shop.example,DNS:*.shop.example' })
    const all = [
      'days > 8',
      'days < 11',
      'chain valid',
      'name valid',
      'name = shop.example',
      'name = www.shop.example',
      'protocol >= 1.2',
    ]
    const { findings, incomplete, rows } = await seen(leaf, all)
    expect({ findings, incomplete }).toEqual({ findings: [], incomplete: undefined })
    expect(rows[0]?.seen).toMatch(/^9 days, until \d{4}-\d\d-\d\d$/)
    expect(rows[6]?.seen).toBe('TLS 1.2, TLS 1.3')
  })

  it('tells of one that ends soon or has ended', async () => {
    const soon = authority.issue({ names: 'IP:127.0.0.1', days: 3 })
    expect((await seen(soon, ['days > 14'])).findings).toMatchObject([
      { rule: 'health/tls-days', message: expect.stringMatching(/^expires in 2 days, on /) },
    ])
    const ended = authority.issue({ names: 'IP:127.0.0.1', days: -1 })
    expect((await seen(ended, ['days > 14', 'chain valid'])).findings).toMatchObject([
      { message: expect.stringMatching(/^expired on \S+, 1 days ago$/) },
      { message: 'has a chain that no client trusts: CERT_HAS_EXPIRED' },
    ])
  })

  it('tells of a chain that leads to no known authority, and why', async () => {
    const lone = authority.issue({ names: 'IP:127.0.0.1', whole: false })
    expect((await seen(lone, ['chain valid'])).findings).toMatchObject([
      {
        rule: 'health/tls-chain',
        fix: 'Have the server send the intermediate certificates as well (fullchain.pem)',
        evidence: ['leaf, issued by Test intermediate'],
      },
    ])
    const own = authority.selfSigned('IP:127.0.0.1')
    expect((await seen(own, ['chain valid'])).findings).toMatchObject([
      { message: expect.stringContaining('DEPTH_ZERO_SELF_SIGNED_CERT') },
    ])
    const unknown = authority.issue({ names: 'IP:127.0.0.1' })
    const server = await startTlsServer(unknown)
    const { findings } = await lookAt(target, [`tls 127.0.0.1:${server.port} chain valid`])
    await server.close()
    expect(findings).toMatchObject([{ rule: 'health/tls-chain' }])
  })

  it('tells of a certificate for other names', async () => {
    const other = authority.issue({ names: 'DNS:other.example,DNS:*.shop.example' })
    const { findings } = await seen(other, [
      'name valid',
      'name = shop.example',
      'name = a.b.shop.example',
    ])
    expect(findings).toMatchObject(
      Array.from({ length: 3 }, () => ({
        rule: 'health/tls-name',
        evidence: ['names: DNS:other.example, DNS:*.shop.example'],
      })),
    )
  })

  it('asks for the name that is given', async () => {
    const leaf = authority.issue({ names: 'DNS:shop.example' })
    const { findings, names } = await seen(leaf, ['name valid'], { 'server-name': 'shop.example' })
    expect(findings).toEqual([])
    expect(names).toEqual(['shop.example'])
  })

  it.each([
    [{ minVersion: 'TLSv1', ciphers: weakest }, 'accepts TLS 1.0 and 1.1'],
    [{ minVersion: 'TLSv1.1', maxVersion: 'TLSv1.2', ciphers: weakest }, 'accepts TLS 1.1'],
    [{ maxVersion: 'TLSv1', minVersion: 'TLSv1', ciphers: weakest }, 'accepts TLS 1.0'],
    [{ minVersion: 'TLSv1.2' }, undefined],
    [{ minVersion: 'TLSv1.3' }, undefined],
  ] as const)('tells of weak protocols: %j', async (options, message) => {
    const leaf = authority.issue({ names: 'IP:127.0.0.1' })
    const { findings } = await seen({ ...leaf, ...options }, ['protocol >= 1.2'])
    expect(findings).toMatchObject(message === undefined ? [] : [{ message }])
  })

  it('looks at the target where no host is named', async () => {
    const leaf = authority.issue({ names: 'IP:127.0.0.1' })
    const site = createHttps(leaf).listen(0, '127.0.0.1')
    await once(site, 'listening')
    const { port } = site.address() as AddressInfo
    const entry = { tls: 'target', ca: authority.file, expect: ['chain valid', 'name valid'] }
    const { findings } = await lookAt(new URL(`https://127.0.0.1:${port}/`), [entry])
    site.close()
    expect(findings).toEqual([])
    const plain = await lookAt(target, ['tls days > 14'])
    expect(plain.incomplete).toContain('does not speak TLS; name a host')
  })

  it.each([
    ['speaks no TLS', 'SSH-2.0-x\r\n', 'wrong version number'],
    ['closes at once', null, /closed before|ECONNRESET|socket disconnected/],
    ['says nothing', undefined, 'no handshake within 1000 ms'],
  ])('tells of a server that %s', async (_name, says, why) => {
    const sockets = new Set<Socket>()
    const server = createServer((socket) => {
      sockets.add(socket.on('error', () => {}))
      if (says === null) socket.destroy()
      else if (says !== undefined) socket.write(says)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const { findings } = await lookAt(target, [`tls 127.0.0.1:${port} days > 14`], {
      timeout: '1s',
    })
    for (const socket of sockets) socket.destroy()
    server.close()
    expect(findings).toMatchObject([
      { rule: 'health/no-answer', evidence: [expect.stringMatching(why)] },
    ])
  })

  it('refuses authorities that cannot be read, as a mistake', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'rehearse-ca-'))
    const fake = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'
    writeFileSync(path.join(folder, 'fake.pem'), fake)
    writeFileSync(path.join(folder, 'none.pem'), 'no certificate')
    for (const ca of ['missing.pem', 'fake.pem', 'none.pem', '.']) {
      const entry = { tls: '127.0.0.1:1', ca, expect: 'chain valid' }
      const looked = lookAt(target, [entry], { stage: { folder } })
      await expect(looked).rejects.toMatchObject({ code: 'health-ca-unreadable' })
    }
    rmSync(folder, { recursive: true })
  })
})
