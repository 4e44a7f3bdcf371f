import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTcpServer, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openAlarm } from '../../src/supervisor/alarm.ts'
import type { Notice } from '../../src/supervisor/notice.ts'

interface Taken {
  body: string
  path: string | undefined
  headers: IncomingMessage['headers']
  at: number
}

let taken: Taken[]
let logged: string[]
let closers: (() => void)[]
beforeEach(() => {
  taken = []
  logged = []
  closers = []
})
afterEach(() => {
  for (const close of closers) close()
})

/** A webhook that answers as told, in turn; the last answer again and again. */
async function webhook(...answers: ((response: ServerResponse) => void)[]): Promise<string> {
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await text(request)
    const answer = answers[Math.min(taken.length, answers.length - 1)]
    taken.push({ body, path: request.url, headers: request.headers, at: performance.now() })
    answer?.(response)
  }
  const server = createServer((request, response) => void take(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/services/T0/B0/s3cret`
}
const status =
  (code: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse) =>
    void response.writeHead(code, headers).end('no service at /services/T0/B0/s3cret')

function alarm(url: string, extra: { format?: 'json' | 'slack'; signal?: AbortSignal } = {}) {
  return openAlarm({ url, format: 'json', log, ...extra })
}
function log(line: string): void {
  logged.push(line)
}
function notice(part: Partial<Notice> = {}): Notice {
  return {
    kind: 'died',
    process: 'web',
    why: 'was ended by SIGKILL',
    restarts: 1,
    lastLog: ['out of memory'],
    at: new Date('2026-01-02T03:04:05.678Z'),
    ...part,
  }
}
const whys = () => taken.map(({ body }) => (JSON.parse(body) as { why: string }).why)

describe('an alarm', { timeout: 40_000 }, () => {
  it('arrives as JSON', async () => {
    const url = await webhook(status(204))
    expect(await alarm(url).tell(notice({ preview: 'http://127.0.0.1:4000/', downMs: 170 }))).toBe(
      true,
    )
    expect(taken[0]?.headers['content-type']).toBe('application/json')
    expect(JSON.parse(taken[0]?.body ?? '')).toEqual({
      schema: 'rehearse.alarm/1',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      at: '2026-01-02T03:04:05.678Z',
      kind: 'died',
      process: 'web',
      why: 'was ended by SIGKILL',
      preview: 'http://127.0.0.1:4000/',
      restarts: 1,
      downMs: 170,
      lastLog: ['out of memory'],
    })
    expect(logged).toEqual([])
  })

  it('arrives as a message for Slack', async () => {
    expect(await alarm(await webhook(status(200)), { format: 'slack' }).tell(notice())).toBe(true)
    expect(JSON.parse(taken[0]?.body ?? '')).toMatchObject({
      text: expect.stringContaining('web died'),
      blocks: [{ type: 'header' }, { type: 'section' }, { type: 'section' }],
    })
  })

  it('is bounded, clean and without what looks like a secret', async () => {
    const line = `\u001B[31mtoken=abcdef1234 \u202E${'x'.repeat(10_000)}`
    await alarm(await webhook(status(200))).tell(
      notice({ why: line, lastLog: Array.from({ length: 50 }, () => line) }),
    )
    const body = taken[0]?.body ?? ''
    expect(body.length).toBeLessThan(8000)
    expect(body).not.toMatch(/abcdef1234|\\u001b|\u202E/)
    expect((JSON.parse(body) as Notice).lastLog).toHaveLength(10)
  })

  it('is sent again after a 5xx or a 429, as the same one, not before it is asked for', async () => {
    const url = await webhook(status(503), status(429, { 'retry-after': '2' }), status(200))
    expect(await alarm(url).tell(notice())).toBe(true)
    expect(taken).toHaveLength(3)
    expect(new Set(taken.map(({ body }) => body)).size).toBe(1)
    expect((taken[2]?.at ?? 0) - (taken[1]?.at ?? 0)).toBeGreaterThan(1900)
    expect(logged).toEqual([])
  })

  it('is given up after four tries, and only the host is logged', async () => {
    const url = await webhook(status(500))
    expect(await alarm(url).tell(notice())).toBe(false)
    expect(taken).toHaveLength(4)
    expect(logged).toEqual([`Alarm not sent (died of web): ${new URL(url).host} answered 500`])
  })

  it.each([400, 403, 404, 410])('is not sent again after a %i', async (code) => {
    expect(await alarm(await webhook(status(code))).tell(notice())).toBe(false)
    expect(taken).toHaveLength(1)
    expect(logged.join('')).toMatch(new RegExp(`127\\.0\\.0\\.1:\\d+ answered ${code}$`))
  })

  it.each([301, 302, 303, 307, 308])('does not follow a %i', async (code) => {
    const other = await webhook(status(200))
    const url = await webhook(status(code, { location: other }))
    expect(await alarm(url).tell(notice())).toBe(false)
    expect(taken).toHaveLength(1)
  })

  it('is sent again when the connection breaks', async () => {
    const url = await webhook((response) => void response.destroy(), status(200))
    expect(await alarm(url).tell(notice())).toBe(true)
    expect(taken).toHaveLength(2)
  })

  it('is given up when nobody listens', async () => {
    const server = createTcpServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    await new Promise((resolve) => server.close(resolve))
    expect(await alarm(`http://127.0.0.1:${port}/s3cret`).tell(notice())).toBe(false)
    expect(logged).toEqual([
      `Alarm not sent (died of web): 127.0.0.1:${port} could not be reached: ECONNREFUSED`,
    ])
  })

  it('gives up an answer that does not come, and sends it again', async () => {
    const url = await webhook(() => undefined, status(200))
    expect(await alarm(url).tell(notice())).toBe(true)
    expect((taken[1]?.at ?? 0) - (taken[0]?.at ?? 0)).toBeGreaterThan(4900)
  })

  it('takes user and password out of the address', async () => {
    const url = new URL(await webhook(status(200)))
    url.username = 'us%65r'
    url.password = 's3cret'
    expect(await alarm(url.href).tell(notice())).toBe(true)
    const basic = Buffer.from('user:s3cret').toString('base64')
    expect(taken[0]?.headers.authorization).toBe(`Basic ${basic}`)
  })

  it.each(['', 'nonsense s3cret', 'file:///etc/s3cret', 'http://'])(
    'says that nobody is told when the address is %j',
    async (url) => {
      expect(await alarm(url).tell(notice())).toBe(false)
      expect(logged.join('')).toContain('no http(s) URL')
      expect(logged.join('')).not.toContain('s3cret')
    },
  )

  it('comes after the earlier ones, whatever those take', async () => {
    const one = alarm(await webhook(status(500), status(200)))
    const told = ['first', 'second', 'third'].map((why) => one.tell(notice({ why })))
    expect(await Promise.all(told)).toEqual([true, true, true])
    expect(whys()).toEqual(['first', 'first', 'second', 'third'])
  })

  it('does not come from a queue without end', async () => {
    const one = alarm(await webhook((response) => void setTimeout(() => response.end(), 5)))
    const told = await Promise.all(Array.from({ length: 150 }, () => one.tell(notice())))
    expect(told.filter(Boolean)).toHaveLength(100)
    expect(logged).toHaveLength(50)
  })
})

describe('the end of a supervisor', { timeout: 40_000 }, () => {
  it('waits for what is not sent yet, and cuts waits short', async () => {
    const one = alarm(await webhook(status(429, { 'retry-after': '3600' }), status(200)))
    const told = one.tell(notice({ kind: 'gave-up' }))
    await expect.poll(() => taken.length, { timeout: 10_000 }).toBe(1)
    const begin = performance.now()
    expect(await one.flush(30_000)).toBe(true)
    expect(performance.now() - begin).toBeLessThan(9000)
    expect(await told).toBe(true)
    expect(taken).toHaveLength(2)
  })

  it('waits no longer than it may', async () => {
    const one = alarm(await webhook(() => undefined))
    const told = one.tell(notice())
    expect(await one.flush(100)).toBe(false)
    for (const close of closers) close()
    expect(await told).toBe(false)
  })

  it('has nothing to wait for', async () => {
    expect(await alarm(await webhook(status(200))).flush(0)).toBe(true)
  })

  it('ends what is being sent when it is aborted', async () => {
    const controller = new AbortController()
    const one = alarm(await webhook(() => undefined), { signal: controller.signal })
    const told = [one.tell(notice()), one.tell(notice())]
    await expect.poll(() => taken.length, { timeout: 10_000 }).toBe(1)
    controller.abort()
    expect(await Promise.all(told)).toEqual([false, false])
    expect(taken).toHaveLength(1)
  })
})
