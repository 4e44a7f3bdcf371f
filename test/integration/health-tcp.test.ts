import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { lookAt } from '../fixtures/health/look-at.ts'

let close: (() => void) | undefined
afterEach(() => {
  close?.()
  close = undefined
})

/** The port of a server that does this with every connection. */
async function listening(serve: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {}).on('close', () => sockets.delete(socket))
    serve(socket)
  }).listen(0, '127.0.0.1')
  close = () => {
    server.close()
    for (const socket of sockets) socket.destroy()
  }
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** A port that nothing listens on. */
async function closedPort(): Promise<number> {
  const port = await listening(() => {})
  close?.()
  return port
}

const look = (port: number, expected: string[]) =>
  lookAt(new URL(`http://127.0.0.1:${port}/`), [{ tcp: `127.0.0.1:${port}`, expect: expected }], {
    timeout: '500ms',
  })

describe('health of ports', { timeout: 30_000 }, () => {
  it('is silent about a port that does what it should', async () => {
    const port = await listening((socket) => socket.write('SSH-2.0-Test\r\nmore\r\n'))
    const all = ['connects', 'connects < 2s', 'banner contains "SSH-2.0"', 'banner matches /^SSH/']
    expect((await look(port, all)).findings).toEqual([])
    expect((await look(await closedPort(), ['refuses'])).findings).toEqual([])
    const own = await lookAt(new URL(`http://127.0.0.1:${port}/`), ['tcp target connects'])
    expect(own.findings).toMatchObject([])
  })

  it('tells of one that does not', async () => {
    const port = await listening((socket) => socket.write('220 mail\r\n'))
    expect((await look(port, ['refuses', 'banner contains "SSH"'])).findings).toMatchObject([
      { rule: 'health/tcp', message: 'can be reached' },
      { message: 'says something else', evidence: ['220 mail\r\n'] },
    ])
    expect(
      (await look(await closedPort(), ['connects', 'banner contains "x"'])).findings,
    ).toMatchObject([
      { message: 'is closed', evidence: [expect.stringContaining('ECONNREFUSED')] },
      { message: 'is closed' },
    ])
  })

  it.each([
    ['says nothing', () => {}, 'says nothing', ''],
    ['closes at once', (socket: Socket) => socket.end(), 'says nothing', ''],
    [
      'drips without an end of the line',
      (socket: Socket) => {
        const drip = setInterval(() => socket.write('x'), 20)
        socket.on('close', () => clearInterval(drip))
      },
      'says something else',
      /^x+$/,
    ],
    [
      'never stops',
      (socket: Socket) => {
        const pump = setInterval(() => socket.write('y'.repeat(65_536)), 1)
        socket.on('close', () => clearInterval(pump))
      },
      'says something else',
      /^y{1024}$/,
    ],
  ])('comes to an end with a server that %s', async (_name, serve, message, banner) => {
    const { findings, facts } = await look(await listening(serve), ['banner contains "SSH"'])
    expect(findings).toMatchObject([{ message }])
    const [sample] = facts.looked[0]?.samples ?? []
    expect(sample).toMatchObject({ seen: { banner: expect.stringMatching(banner) } })
  })

  it('shows bytes that are no text without obeying them', async () => {
    const port = await listening((socket) => socket.write(Buffer.from('ff00fe1b5b324a0a', 'hex')))
    const { findings } = await look(port, ['banner = "x"'])
    expect(findings).toHaveLength(1)
  })

  it('does not take a name that does not exist for a port that is closed', async () => {
    const { findings, incomplete } = await lookAt(new URL('http://127.0.0.1:1/'), [
      'tcp no-such-host.invalid:80 refuses',
    ])
    expect(findings).toEqual([])
    expect(incomplete).toContain('no-such-host.invalid')
  })
})
