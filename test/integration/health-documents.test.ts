import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lookAt } from '../fixtures/health/look-at.ts'
import { startPages } from '../fixtures/servers/pages.ts'

let asked = 0
const spring = (db: string) =>
  JSON.stringify({
    status: db,
    components: { db: { status: db, details: { error: 'refused' } }, disk: { status: 'UP' } },
  })

let site: Awaited<ReturnType<typeof startPages>>
beforeAll(async () => {
  site = await startPages({
    '/up': spring('UP'),
    '/down': (_request, response) => response.writeHead(503).end(spring('DOWN')),
    '/flaps': (_request, response) => response.end(spring(asked++ === 1 ? 'DOWN' : 'UP')),
    '/warn': '{"status":"warn","checks":{"cpu":[{"status":"warn","observedValue":95}]}}',
    '/ok': 'OK',
    '/page': '<h1>Shop</h1>',
    '/order': '{"status":"shipped","details":{"a":{"status":"lost"}}}',
    '/lies': (_request, response) => response.writeHead(500).end('{"status":"ok"}'),
  })
})
afterAll(() => site.close())

const shown = async (...assertions: string[]) =>
  (await lookAt(site.url, assertions)).rows.map(
    ({ subject, state, severity, seen }) => `${subject} ${state} ${severity}: ${seen}`,
  )

describe('health documents', { timeout: 30_000 }, () => {
  it('make a row of each component where somebody asks whether all is well', async () => {
    expect(await shown('GET /up healthy', 'GET /down healthy')).toEqual([
      'GET /up healthy ok error: UP, status 200',
      'GET /up healthy: db ok error: UP',
      'GET /up healthy: disk ok error: UP',
      'GET /down healthy failed error: DOWN, status 503',
      'GET /down healthy: db failed error: DOWN',
      'GET /down healthy: disk ok error: UP',
    ])
    const { findings } = await lookAt(site.url, ['GET /down healthy'])
    expect(findings).toMatchObject([
      { rule: 'health/healthy', message: 'says "DOWN" with the status 503' },
      { rule: 'health/component', subject: 'GET /down healthy: db', evidence: ['refused'] },
    ])
  })

  it('warn at most of what they warn of', async () => {
    expect(await shown('GET /warn healthy')).toEqual([
      'GET /warn healthy failed warning: warn, status 200',
      'GET /warn healthy: cpu failed warning: warn',
    ])
  })

  it('are understood without being asked, and warn of what fails', async () => {
    expect(await shown('GET /down status = 503', 'GET /down time < 10s')).toEqual([
      'GET /down status = 503 ok error: 503',
      'GET /down status = 503: db failed warning: DOWN',
      'GET /down status = 503: disk ok warning: UP',
      expect.stringMatching(/^GET \/down time < 10s ok error: /),
    ])
  })

  it('are not seen where there are none', async () => {
    expect(await shown('GET /order status = 200', 'GET /page status = 200')).toHaveLength(2)
    expect(
      await shown(
        'GET /ok healthy',
        'GET /page healthy',
        'GET /order healthy',
        'GET /lies healthy',
      ),
    ).toEqual([
      'GET /ok healthy ok error: OK, status 200',
      'GET /page healthy failed error: no health document',
      'GET /order healthy failed error: no health document',
      'GET /lies healthy failed error: ok, status 500',
    ])
  })

  it('tell the worst of several looks', async () => {
    expect(await shown('GET /flaps time < 10s')).toContain(
      'GET /flaps time < 10s: db failed warning: DOWN',
    )
  })
})
