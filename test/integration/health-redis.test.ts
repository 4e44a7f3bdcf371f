import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { freePort } from '../../src/processes/free-port.ts'
import { askDatabase } from '../fixtures/health/ask-database.ts'
import { makeAuthority } from '../fixtures/health/authority.ts'
import { ownFolder } from '../fixtures/servers/own-program.ts'
import { redisMissing, startRedis } from '../fixtures/servers/redis.ts'

if (redisMissing !== undefined) console.warn(`skipped: ${redisMissing}`)

const undo: (() => unknown)[] = []
afterEach(async () => {
  for (const step of undo.splice(0)) await step()
})

async function redis(...settings: string[]) {
  const server = await startRedis(...settings)
  undo.unshift(server.end)
  return server
}

const ask = (url: string, expected: string | string[], timeout = '2s') =>
  askDatabase('redis', url, expected, { timeout })

const all = [
  'connects',
  'connects < 2s',
  'memory < 80%',
  'memory < 100MB',
  'evictions = 0',
  'connections < 80%',
]

describe.skipIf(redisMissing !== undefined)('health of Redis', { timeout: 60_000 }, () => {
  it('is silent about one that is well, with and without a password and a limit', async () => {
    const open = await redis()
    expect(await ask(open.url, all)).toMatchObject({ findings: [], incomplete: undefined })
    const guarded = await redis('--requirepass', 'geheim @/:', '--maxmemory', '50mb')
    const url = `redis://:${encodeURIComponent('geheim @/:')}@127.0.0.1:${guarded.port}`
    expect(await ask(url, all)).toMatchObject({ findings: [], incomplete: undefined })
    const named = await redis('--user', 'app', 'on', '>geheim-17', '+@all', '~*')
    const app = `redis://app:geheim-17@127.0.0.1:${named.port}/0`
    expect(await ask(app, all)).toMatchObject({ findings: [], incomplete: undefined })
  })

  it('tells a wrong password, and none, from the rest', async () => {
    const { port } = await redis('--requirepass', 'geheim-17')
    for (const login of ['', ':falsch-18@', 'app:falsch-18@']) {
      const { findings } = await ask(`redis://${login}127.0.0.1:${port}`, 'connects')
      expect(findings).toMatchObject([
        { rule: 'health/redis-connects', message: 'refuses the user or what proves who that is' },
      ])
      expect(JSON.stringify(findings)).not.toContain('falsch')
    }
  })

  it('finds a memory that is full and refuses to write', async () => {
    const { url, cli } = await redis('--maxmemory', '3mb', '--maxmemory-policy', 'noeviction')
    cli('eval', `for n = 1, 40000 do redis.call('set', 'key' .. n, string.rep('x', 100)) end`, '0')
    cli('set', 'one-more', 'x')
    expect(cli('ping')).toBe('PONG\n')
    const { findings } = await ask(url, all)
    expect(findings).toMatchObject([
      {
        rule: 'health/redis-memory',
        message: expect.stringMatching(
          /^uses [\d.]+ MB of 3\.15 MB, \d+ % of maxmemory, and refuses to write$/,
        ),
        evidence: [
          'maxmemory-policy noeviction',
          'refused 1 command for lack of memory since it started',
        ],
      },
    ])
  })

  it('finds keys that were thrown away', async () => {
    const { url, cli } = await redis('--maxmemory', '3mb', '--maxmemory-policy', 'allkeys-lru')
    for (let part = 0; part < 20; part++) {
      const body = `for n = 1, 2000 do redis.call('set', 'key' .. ${part} * 2000 + n, string.rep('x', 100)) end`
      cli('eval', body, '0')
    }
    expect(cli('ping')).toBe('PONG\n')
    const { findings } = await ask(url, 'evictions = 0')
    expect(findings).toMatchObject([
      {
        rule: 'health/redis-evictions',
        message: expect.stringMatching(/^threw [\d,]+ keys away for lack of memory/),
      },
    ])
  })

  it('counts connections, and knows what it means that there is no room', async () => {
    const { url, port, cli } = await redis('--maxclients', '10')
    const sockets: Socket[] = []
    undo.unshift(() => sockets.map((socket) => socket.destroy()))
    const hold = async (n: number) => {
      for (let held = 0; held < n; held++) {
        const socket = connect({ host: '127.0.0.1', port }).on('error', () => {})
        sockets.push(socket)
        await once(socket, 'connect')
      }
    }
    // The server may not have noticed yet who has come and who has gone. What asks it is a client too.
    const settled = async (sign: string) => {
      for (let tries = 0; tries < 50 && !cli('info', 'clients').includes(sign); tries++) {
        await delay(50)
      }
    }
    await settled('connected_clients:1\r')
    await hold(9)
    await settled('connected_clients:10\r')
    expect((await ask(url, 'connections < 80%')).findings).toMatchObject([
      {
        rule: 'health/redis-connections',
        message: 'has 9 of the 10 connections that the server may have, 90 %',
      },
    ])
    await settled('connected_clients:10\r')
    await hold(1)
    await settled('max number of clients')
    expect((await ask(url, ['connections < 80%', 'connects'])).findings).toMatchObject([
      { rule: 'health/redis-connections', message: 'has no connection left' },
      { rule: 'health/redis-connects', message: 'has no connection left for anybody' },
    ])
  })

  it('finds one that is frozen', async () => {
    const { url, pid } = await redis()
    process.kill(pid, 'SIGSTOP')
    undo.unshift(() => process.kill(pid, 'SIGCONT'))
    expect((await ask(url, 'connects', '500ms')).findings).toMatchObject([
      { message: 'accepts the connection and never answers' },
    ])
  })

  it('knows how far behind replicas are, from either side', async () => {
    const primary = await redis('--repl-diskless-sync-delay', '0')
    const replica = await redis('--replicaof', '127.0.0.1', `${primary.port}`)
    for (let n = 0; n < 50 && !replica.cli('info', 'replication').includes('status:up'); n++) {
      await delay(100)
    }
    await delay(1500)
    expect((await ask(primary.url, 'replication-lag < 5s')).findings).toEqual([])
    expect((await ask(replica.url, 'replication-lag < 15s')).findings).toEqual([])
    process.kill(replica.pid, 'SIGSTOP')
    undo.unshift(() => process.kill(replica.pid, 'SIGCONT'))
    await delay(4000)
    expect((await ask(primary.url, 'replication-lag < 2s')).findings).toMatchObject([
      {
        rule: 'health/redis-replication-lag',
        message: expect.stringMatching(/^has a replica that is [3-6] s behind$/),
      },
    ])
    process.kill(replica.pid, 'SIGCONT')
    const alone = await redis()
    expect((await ask(alone.url, 'replication-lag < 2s')).findings).toMatchObject([
      { message: 'has no replica connected' },
    ])
    const lost = await redis('--replicaof', '127.0.0.1', '1')
    expect((await ask(lost.url, 'replication-lag < 2s')).findings).toMatchObject([
      { message: 'is a replica that has lost its primary' },
    ])
  })

  it('does not know what the user may not see', async () => {
    const { port } = await redis('--user', 'app', 'on', '>geheim-17', '+ping', '~*')
    const url = `redis://app:geheim-17@127.0.0.1:${port}`
    const { findings, incomplete } = await ask(url, ['connects', 'memory < 80%'])
    expect(findings).toEqual([])
    expect(incomplete).toMatch(/memory < 80%: NOPERM/)
  })

  it('speaks TLS where that is wanted, and proves who is there', async () => {
    const authority = makeAuthority()
    const { dir, remove } = ownFolder('redis-tls')
    undo.unshift(() => authority.remove(), remove)
    const { key, cert } = authority.issue({ names: 'IP:127.0.0.1,DNS:localhost' })
    const [keyFile, certFile] = [join(dir, 'key.pem'), join(dir, 'cert.pem')]
    writeFileSync(keyFile, key, { mode: 0o644 })
    writeFileSync(certFile, cert)
    const files = [
      '--tls-cert-file',
      certFile,
      '--tls-key-file',
      keyFile,
      '--tls-ca-cert-file',
      certFile,
    ]
    const plain = await redis()
    const { port } = plain
    const server = await startTls(files)
    expect((await ask(`redis://127.0.0.1:${server}`, 'connects')).findings).toMatchObject([
      { message: 'lets nobody in without TLS', fix: expect.stringContaining('rediss://') },
    ])
    expect((await ask(`rediss://127.0.0.1:${server}`, 'connects')).findings).toMatchObject([
      { message: 'has a certificate that does not hold' },
    ])
    const trusting = { timeout: '2s', ca: authority.file }
    const secure = `rediss://localhost:${server}`
    expect((await askDatabase('redis', secure, all, trusting)).findings).toEqual([])
    const other = `rediss://127.0.0.2:${server}`
    expect((await askDatabase('redis', other, 'connects', trusting)).findings).toMatchObject([
      { message: 'has a certificate that does not hold' },
    ])
    expect((await ask(`rediss://127.0.0.1:${port}`, 'connects', '700ms')).findings).toMatchObject([
      { rule: 'health/redis-connects' },
    ])
  })
})

/** The port of a server that speaks TLS only, on every address of the loopback. */
async function startTls(files: string[]): Promise<number> {
  const plain = await redis(
    '--bind',
    '127.0.0.1',
    '127.0.0.2',
    '--tls-auth-clients',
    'no',
    ...files,
  )
  const port = await freePort()
  plain.cli('config', 'set', 'tls-port', `${port}`)
  return port
}
