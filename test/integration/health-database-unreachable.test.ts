import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { askDatabase } from '../fixtures/health/ask-database.ts'
import { makeAuthority } from '../fixtures/health/authority.ts'
import { startTlsServer } from '../fixtures/servers/tls-server.ts'

const kinds = ['postgres', 'mysql', 'redis'] as const
type Kind = (typeof kinds)[number]

const undo: (() => unknown)[] = []
afterEach(async () => {
  for (const step of undo.splice(0)) await step()
})

/** The port of a server that does this with every connection. */
async function listening(serve: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {}).on('close', () => sockets.delete(socket))
    serve(socket)
  }).listen(0, '127.0.0.1')
  undo.push(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

const ask = (kind: Kind, place: string | number, query = '') =>
  askDatabase(
    kind,
    `${kind}://app:geheim-17@${typeof place === 'number' ? `127.0.0.1:${place}` : place}/shop${query}`,
    'connects',
    { timeout: '700ms' },
  )

/** What an HTTP server, a mail server and the others say, and when. */
const others: Record<string, (socket: Socket) => void> = {
  HTTP: (socket) =>
    socket.on('data', () => socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n')),
  SSH: (socket) => socket.write('SSH-2.0-OpenSSH_9.6\r\n'),
  SMTP: (socket) => socket.write('220 mail.example ESMTP\r\n'),
  noise: (socket) => socket.write(Buffer.alloc(5000, 0x81)),
}
const greeting = Buffer.from(
  '4a0000000a352e352e352d31302e31312e31342d4d617269614442002000000041',
  'hex',
)

describe.each(kinds)('a %s database that cannot be asked', { timeout: 30_000 }, (kind) => {
  it('because nothing listens', async () => {
    const port = await listening(() => {})
    for (const step of undo.splice(0)) await step()
    expect((await ask(kind, port)).findings).toMatchObject([
      {
        rule: `health/${kind}-connects`,
        message: 'is not there: nothing listens at its address',
        evidence: [expect.stringContaining(`127.0.0.1:${port}`)],
      },
    ])
  })

  it('because there is no such host', async () => {
    const { findings, incomplete } = await ask(kind, 'no-such-host.invalid')
    // A resolver that does not answer says nothing of the host.
    if (incomplete === undefined) {
      expect(findings).toMatchObject([{ message: 'has an address whose host does not exist' }])
    } else expect(incomplete).toContain('EAI_AGAIN')
  })

  it('because it accepts and never answers', async () => {
    const { findings } = await ask(kind, await listening(() => {}))
    expect(findings).toMatchObject([
      {
        message: 'accepts the connection and never answers',
        evidence: [expect.stringContaining('nothing within 700 ms')],
      },
    ])
  })

  it('because it closes at once', async () => {
    const { findings } = await ask(kind, await listening((socket) => socket.end()))
    expect(findings).toMatchObject([{ message: 'closes the connection before it answers' }])
  })

  it.each(Object.entries(others))('because it speaks %s', async (_name, serve) => {
    if (kind === 'mysql' && _name === 'HTTP') return
    const { findings } = await ask(kind, await listening(serve))
    expect(findings).toMatchObject([
      { message: 'is something else: what answers there speaks another protocol' },
    ])
  })

  it('because it speaks the protocol of MySQL', async () => {
    if (kind === 'mysql') return
    const { findings } = await ask(kind, await listening((socket) => socket.write(greeting)))
    expect(findings).toMatchObject([
      { message: 'is something else: what answers there speaks another protocol' },
    ])
  })

  it('because it wants TLS', async () => {
    if (kind !== 'redis') return
    const authority = makeAuthority()
    const tls = await startTlsServer(authority.selfSigned('IP:127.0.0.1'))
    undo.push(
      () => authority.remove(),
      () => tls.close(),
    )
    expect((await ask(kind, tls.port)).findings).toMatchObject([
      { message: 'lets nobody in without TLS', fix: expect.stringContaining('rediss://') },
    ])
  })

  it.each([
    ['never stops', (socket: Socket) => pump(socket, Buffer.alloc(1024 * 1024, 0x52))],
    ['promises a gigabyte', (socket: Socket) => pump(socket, start[kind])],
  ])('although it %s', async (_name, serve) => {
    const before = process.memoryUsage().rss
    const { findings, rows } = await ask(kind, await listening(serve))
    expect(rows).toMatchObject([{ state: 'failed' }])
    expect(findings).toHaveLength(1)
    expect(process.memoryUsage().rss - before).toBeLessThan(400e6)
  })

  it('without telling what the address holds', async () => {
    const told = JSON.stringify(await ask(kind, await listening(others['HTTP'] ?? (() => {}))))
    expect(told).not.toContain('geheim')
  })
})

/** The start of an answer that would be a gigabyte long. */
const start: Record<Kind, Buffer> = {
  postgres: Buffer.concat([
    Buffer.from('E\x3f\xff\xff\xffS', 'latin1'),
    Buffer.alloc(65_536, 0x41),
  ]),
  mysql: Buffer.concat([Buffer.from('ffffff000a', 'hex'), Buffer.alloc(65_536, 0x41)]),
  redis: Buffer.concat([Buffer.from('$999999999\r\n'), Buffer.alloc(65_536, 0x41)]),
}

function pump(socket: Socket, bytes: Buffer): void {
  const again = (): void => {
    if (!socket.destroyed) socket.write(bytes, () => setImmediate(again))
  }
  again()
}
