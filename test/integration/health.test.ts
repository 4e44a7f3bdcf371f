import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { health } from '../../src/checks/health/index.ts'
import { options } from '../../src/checks/health/options.ts'
import { startPages } from '../fixtures/servers/pages.ts'
import { realStage } from '../fixtures/stage/real-stage.ts'

let server: Awaited<ReturnType<typeof startPages>>
beforeAll(async () => {
  server = await startPages({
    '/': 'Welcome to the Shop',
    '/healthz': '{"database":"ok","queue":[1,2],"nested":{"deep":true}}',
    '/moved': (_request, response) => response.writeHead(302, { location: '/' }).end(),
    '/hangs': () => {},
    '/endless': (_request, response) => {
      response.writeHead(200)
      const pump = setInterval(() => response.write('x'.repeat(1024 * 1024)), 1)
      response.on('close', () => clearInterval(pump))
    },
    '/long': `${' '.repeat(4 * 1024 * 1024 - 1)}y`,
    '/reset': (_request, response) => response.destroy(),
  })
})
afterAll(() => server.close())

async function findings(...assertions: string[]) {
  const chosen = options.parse({ assertions, timeout: '2s' })
  const observed = await health.measure(realStage(server.url), chosen)
  return health.judge(observed, chosen)
}

describe('health', { timeout: 30_000 }, () => {
  it('is silent when every assertion holds', async () => {
    expect(
      await findings(
        'GET / status = 200',
        'GET / body contains "Shop"',
        'GET / body not contains "Error"',
        'GET /moved status = 302',
        'GET /healthz json $.database = "ok"',
        'GET /healthz json $.queue[1] > 1',
        'GET /healthz json $.nested.deep = true',
        'HEAD / status < 400',
        'GET / time < 2s',
      ),
    ).toEqual([])
  })

  it('says what it saw when one does not', async () => {
    expect(await findings('GET /gone status = 200', 'GET / json $.a = 1')).toMatchObject([
      { rule: 'health/status', message: 'answers 404', evidence: ['status 404: not here'] },
      { rule: 'health/json', message: 'cannot be compared' },
    ])
  })

  it('names the root cause when no answer comes', async () => {
    expect(await findings('GET /reset status = 200', 'GET /hangs status = 200')).toMatchObject([
      { rule: 'health/no-answer', evidence: ['other side closed'] },
      { rule: 'health/no-answer', evidence: ['no answer within 2000 ms'] },
    ])
  })

  it('reads no more than it needs of an endless answer', async () => {
    expect(await findings('GET /endless status = 200')).toEqual([])
  })

  it('takes no text that it did not read for text that is not there', async () => {
    const evidence = expect.arrayContaining([
      'the answer is longer than 4 MiB, and only its start was read',
    ])
    const unknown = { message: 'cannot be compared', evidence }
    expect(
      await findings(
        'GET /endless body contains "xx"',
        'GET /endless body contains "end"',
        'GET /endless body not contains "end"',
        'GET /endless body not contains "xx"',
        'GET /endless json $.a = 1',
        'GET /endless time < 1h',
      ),
    ).toMatchObject([unknown, unknown, { message: 'holds the text' }, unknown, unknown])
  })

  it('reads an answer of 4 MiB to its end', async () => {
    expect(
      await findings('GET /long body not contains "x"', 'GET /long body contains "y"'),
    ).toEqual([])
  })

  it('asks once per address, and three times where a time is asserted', async () => {
    server.requests.length = 0
    await findings(
      'GET /healthz status = 200',
      'GET /healthz json $.database = "ok"',
      'GET / time < 2s',
    )
    expect(server.requests).toEqual(['GET /healthz', 'GET /', 'GET /', 'GET /'])
  })
})
