import { createServer as createTcp, type AddressInfo, type Server } from 'node:net'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { health } from '../../src/checks/health/index.ts'
import { conclude } from '../../src/conclude.ts'
import { loadConfig } from '../../src/config/load.ts'
import { UserError } from '../../src/model/errors.ts'
import { runCheck } from '../../src/run-check.ts'
import { recordingScene } from '../fixtures/health/recording-scene.ts'
import { expectHidden, noise, places, secret } from '../fixtures/health/secrets.ts'
import { startPages } from '../fixtures/servers/pages.ts'

let body = ''
/** The secret alone, which only the name of its place gives away. */
let bare = ''
let site: Awaited<ReturnType<typeof startPages>>
let banner: Server
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rehearse-printed-'))
  site = await startPages({
    '/text': (_request, response) => {
      response.writeHead(500, { 'content-type': 'text/plain', 'x-api-key': 'k', server: 'x/1' })
      response.end(body)
    },
    '/json': (_request, response) => response.end(JSON.stringify({ a: body, password: bare })),
    '/health': (_request, response) => {
      const components = { db: { status: 'DOWN', details: { error: body } } }
      response.writeHead(503).end(JSON.stringify({ status: 'DOWN', components }))
    },
    '/metrics': (_request, response) => {
      const label = body.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
      response.end(`# TYPE jobs_total counter\njobs_total{last_error="${label}"} 3\n`)
    },
    '/garbled': (_request, response) => response.end(`${body}\n`),
    '/echo': (request, response) => {
      const all = Object.values(request.headers).join(' ')
      const forms = [all, encodeURIComponent(all), JSON.stringify(all)]
      response.writeHead(200, { 'x-echo': String(request.headers['x-key']) })
      response.end(`${body} ${forms.join(' ')} MARK ${body}`)
    },
    '/moved': (_request, response) =>
      response
        .writeHead(302, { location: `https://u:${encodeURIComponent(body)}@x.example/` })
        .end(),
  })
  banner = createTcp((socket) => socket.on('error', () => {}).end(`${body}\n`)).listen(
    0,
    '127.0.0.1',
  )
  await once(banner, 'listening')
})
afterAll(async () => {
  banner.close()
  await site.close()
  await rm(folder, { recursive: true, force: true })
})

/** Everything that a rehearsal of these assertions says. */
async function told(assertions: unknown[]): Promise<string> {
  const config = JSON.stringify({ checks: ['health'], health: { assertions } })
  const recording = await recordingScene(config)
  const { scene } = recording
  try {
    const target = { url: site.url, own: true, folder }
    const step = { check: health, moment: 'before' } as const
    const { result } = await runCheck(scene, step, target, [])
    const how = { previews: [], silent: false, colours: false }
    const about = { startedAt: new Date(), target: site.url, ...how }
    await conclude(scene, [result], about)
    const text = await recording.told()
    expect(text).toContain('health-before')
    // The script of report.html is always the same; a made-up secret may be one of its words, such as toLocaleString.
    return text.replaceAll(/<script>[^]*?<\/script>/g, '')
  } finally {
    await recording.remove()
  }
}

/** A server that gives back what it gets, as an error of its protocol, once `greet` has been said. */
async function echoing(greet: Buffer, answer: (got: Buffer) => Buffer | undefined) {
  const server = createTcp((socket) => {
    socket.on('error', () => {}).write(greet)
    socket.on('data', (got) => {
      const echo = answer(got)
      if (echo) socket.write(echo)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port, close: () => void server.close() }
}

/** A message of PostgreSQL: its letter, its length, and what it says. */
function message(letter: string, text: string): Buffer {
  const bytes = Buffer.from(text, 'latin1')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length + 4)
  return Buffer.concat([Buffer.from(letter), length, bytes])
}

const echoes = {
  // Asks for the password in the clear, and refuses it by name.
  postgres: () =>
    echoing(Buffer.alloc(0), (got) => {
      if (got[0] !== 0x70) return message('R', '\0\0\0\x03')
      const text = got.subarray(5).toString('latin1').replaceAll('\0', '')
      return message('E', `SFATAL\0C28P01\0Mno such password: ${text} for ${text}\0\0`)
    }),
  redis: () =>
    echoing(Buffer.alloc(0), (got) =>
      Buffer.from(`-WRONGPASS ${got.toString('latin1').replaceAll('\r\n', ' ')}\r\n`, 'latin1'),
    ),
  // Speaks another protocol, and repeats what it has heard before.
  mysql: () => echoing(Buffer.from(`HTTP/1.1 400 ${body.slice(0, 150)}\r\n`), () => undefined),
}

/** An assertion that cannot be read and holds a secret. */
const misread = (place: string, hiddenText: string) =>
  ({
    query: `GET /healthz?token=${hiddenText} statos = 200`,
    basic: `tcp postgres://app:${hiddenText}@db.example:5432/shop connects`,
    text: `GET / body contains "password=${hiddenText}" x`,
    label: `prometheus /metrics up{api_key="${hiddenText}"} is 1`,
    command: `exec "curl -H 'authorization: Bearer ${hiddenText}'" exit 0`,
    header: `GET / header authorization = "Bearer ${hiddenText}" x`,
    json: `GET / body contains "{\\"api_key\\":\\"${hiddenText}\\"}" x`,
    database: `postgres postgres://app:${hiddenText}@db.example/shop connects`,
  })[place] ?? ''

describe('no output shows a secret', { timeout: 120_000 }, () => {
  it('that the site answers with', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(places)),
        ...([secret, noise, noise, fc.nat(150)] as const),
        async (place, hiddenText, before, after, gap) => {
          body = `${before} ${places[place]?.(hiddenText)} ${'-'.repeat(gap)} MARK ${after}`
          bare = hiddenText
          await writeFile(path.join(folder, 'printed'), body)
          const printed = JSON.stringify({ a: body, password: bare })
          await writeFile(path.join(folder, 'printed.json'), printed)
          const { port } = banner.address() as AddressInfo
          const text = await told([
            'GET /text status = 200',
            'GET /text header server absent',
            'GET /text body not contains "MARK"',
            'GET /text body not matches /MA+RK/',
            'GET /text json $.a = 1',
            'GET /json json $.a = "x"',
            'GET /json json $.password = "x"',
            'GET /json json $ = "x"',
            'GET /health healthy',
            `tcp 127.0.0.1:${port} banner contains "SSH"`,
            'prometheus /metrics each jobs_total < 1',
            'prometheus /metrics jobs_total increases < 1',
            'prometheus /metrics jobs_total{last_error="x"} > 1',
            'prometheus /garbled jobs_total < 1',
            'exec "cat printed" exits 1',
            'exec "cat printed" prints not contains "MARK"',
            'exec "cat printed" prints = "x"',
            'exec "cat printed.json" json $.a = "x"',
            'exec "cat printed.json" json $.password = "x"',
            'exec "cat printed.json" json $ = "x"',
          ])
          expectHidden(text, hiddenText)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('that an assertion sends, in whatever form the site gives it back', async () => {
    await fc.assert(
      fc.asyncProperty(secret, noise, async (hiddenText, before) => {
        body = before
        process.env['HEALTH_KEY'] = hiddenText
        const headers = {
          'x-key': { env: 'HEALTH_KEY' },
          authorization: `Basic ${Buffer.from(`bob:${hiddenText}`).toString('base64')}`,
        }
        const text = await told([
          {
            http: 'GET /echo',
            headers,
            expect: [
              'status = 500',
              'body not contains "MARK"',
              'header x-echo absent',
              'body = "x"',
            ],
          },
        ])
        expectHidden(text, hiddenText)
        expectHidden(text, Buffer.from(`bob:${hiddenText}`).toString('base64').replace(/=+$/, ''))
      }),
      { numRuns: 40 },
    )
    delete process.env['HEALTH_KEY']
  })

  it('that lets somebody into a database, whatever answers there', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('postgres', 'mysql', 'redis'),
        fc.boolean(),
        secret,
        async (kind, isNamed, hiddenText) => {
          const encoded = encodeURIComponent(hiddenText)
          body = `mysql://app:${encoded}@127.0.0.1/`
          const server = await echoes[kind]()
          const url = `${kind}://app:${encoded}@127.0.0.1:${server.port}/shop`
          process.env['HEALTH_DATABASE'] = url
          const where = isNamed ? { env: 'HEALTH_DATABASE' } : url
          const entry = { [kind]: null, url: where, expect: ['connects', 'connections < 80%'] }
          const text = await told([{ ...entry, timeout: '1s' }])
          server.close()
          expectHidden(text, hiddenText)
          expectHidden(text, encoded)
          // What it gave back has been told of, without the secret.
          expect(text).toMatch(
            {
              postgres: /no such password: ‹/,
              mysql: /says \W+HTTP\/1\.1 400/,
              redis: /WRONGPASS .*‹/,
            }[kind] ?? /^$/,
          )
        },
      ),
      { numRuns: 40 },
    )
    delete process.env['HEALTH_DATABASE']
  })

  it('that stands as it is in an address that cannot be read', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('postgres', 'mysql', 'redis'),
        secret,
        fc.constantFrom('/', '@', '#', '?', ':', '%', ' '),
        async (kind, hiddenText, sign) => {
          const raw = `${hiddenText}${sign}${hiddenText}`
          const url = `${kind}://app:${raw}@127.0.0.1:1/shop`
          const looked = told([{ [kind]: null, url, expect: 'connects', timeout: '1s' }])
          const text = await looked.catch((error: unknown) =>
            error instanceof UserError
              ? [error.what, error.why, error.fix, ...error.quote].join('\n')
              : String(error),
          )
          expectHidden(text, hiddenText)
        },
      ),
      { numRuns: 100 },
    )
  })

  it('that stands in an assertion which cannot be read', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('query', 'basic', 'text', 'header', 'json', 'label', 'command', 'database'),
        fc.stringMatching(/^[A-Za-z0-9_.~+/=-]{12,40}$/),
        async (place, hiddenText) => {
          const overlay = {
            path: ['health', 'assertions'],
            text: misread(place, hiddenText),
            origin: 'x',
          }
          const mistake = await loadConfig(undefined, [overlay]).catch((error: unknown) => error)
          expect(mistake).toBeInstanceOf(UserError)
          const { what, why, fix, quote } = mistake as UserError
          expectHidden([what, why, fix, ...quote].join('\n'), hiddenText)
          expect(quote).toHaveLength(2)
        },
      ),
      { numRuns: 300 },
    )
  })
})
