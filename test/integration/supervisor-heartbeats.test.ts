import { request } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Heartbeats } from '../../src/model/heartbeats.ts'
import {
  type HeartbeatReceiver,
  openHeartbeatReceiver,
} from '../../src/supervisor/heartbeat-receiver.ts'

let receiver: HeartbeatReceiver
let time = 0
beforeEach(async () => {
  time = 1000
  receiver = await openHeartbeatReceiver(() => time)
})
afterEach(() => receiver.close())

const call = async (path: string, init: RequestInit = {}) =>
  (await fetch(`${receiver.url}${path}`, init)).status

/** The status of a path that no client would send by itself. */
async function raw(path: string): Promise<number | undefined> {
  const { port } = new URL(receiver.url)
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>()
  request({ port, host: '127.0.0.1', path }, (response) => {
    response.resume()
    resolve(response.statusCode)
  })
    .on('error', reject)
    .end()
  return await promise
}

describe('the receiver of heartbeats', { timeout: 30_000 }, () => {
  it('listens on the loopback only, at a path that nobody can guess', () => {
    expect(receiver.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\da-f]{32}$/)
  })

  it('remembers who called, how often and when', async () => {
    expect(receiver.heard()).toEqual({ openMs: 0, beats: [] })
    expect(await call('/nightly')).toBe(204)
    time = 3000
    expect(await call('/mail.queue', { method: 'POST', body: '{"ok":true}' })).toBe(204)
    expect(await call('/nightly?took=3s', { method: 'HEAD' })).toBe(204)
    expect(await call('/nightly/', { method: 'PUT', body: 'x' })).toBe(204)
    time = 5000
    const heard = receiver.heard()
    expect(heard).toEqual({
      openMs: 4000,
      beats: [
        { name: 'nightly', count: 3, agoMs: 2000 },
        { name: 'mail.queue', count: 1, agoMs: 2000 },
      ],
    })
    expect(Heartbeats.safeParse(heard).success).toBe(true)
  })

  it.each(['', '/', '/a/b', '/-a', '/%6eightly', '/a%00', `/${'x'.repeat(101)}`, '/__proto__'])(
    'does not take %j for a job',
    async (path) => {
      expect(await raw(`${new URL(receiver.url).pathname}${path}`)).toBe(404)
      expect(receiver.heard().beats).toEqual([])
    },
  )

  it.each(['/', '/nightly', `/${'0'.repeat(32)}/nightly`, '//nightly', '/..//nightly'])(
    'does not hear who does not know the path: %s',
    async (path) => {
      expect(await raw(path)).toBe(404)
      expect(receiver.heard().beats).toEqual([])
    },
  )

  it('takes no other method', async () => {
    expect(await call('/nightly', { method: 'DELETE' })).toBe(405)
    expect(receiver.heard().beats).toEqual([])
  })

  it('remembers a hundred jobs at most', async () => {
    for (let n = 0; n < 100; n++) expect(await call(`/job-${n}`)).toBe(204)
    expect(await call('/job-100')).toBe(429)
    expect(await call('/job-0')).toBe(204)
    expect(Heartbeats.safeParse(receiver.heard()).success).toBe(true)
    expect(receiver.heard().beats).toHaveLength(100)
  })

  it('goes on after what is no HTTP, and after a body without end', async () => {
    const { port, pathname } = new URL(receiver.url)
    const noise = connect(Number(port), '127.0.0.1', () => noise.write('\0\u0001 nonsense\r\n\r\n'))
    await new Promise((resolve) => {
      noise.on('error', () => {}).on('close', resolve)
    })
    const flood = connect(Number(port), '127.0.0.1', () => {
      flood.write(`POST ${pathname}/flood HTTP/1.1\r\nhost: x\r\ncontent-length: 99999999\r\n\r\n`)
      flood.write('x'.repeat(1024 * 1024))
    })
    flood.resume()
    await new Promise((resolve) => {
      flood.on('error', () => {}).on('close', resolve)
    })
    expect(await call('/nightly')).toBe(204)
  })
})
