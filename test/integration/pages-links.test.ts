import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { crawl } from '../../src/checks/crawl/index.ts'
import { pages } from '../../src/checks/pages/index.ts'
import type { PagesFacts } from '../../src/checks/pages/facts.ts'
import type { Observation } from '../../src/model/check.ts'
import type { CheckResult } from '../../src/model/result.ts'
import { withoutSettled } from '../../src/model/without-settled.ts'
import { judged } from '../../src/judged.ts'
import { script, whole } from '../fixtures/pages/answer.ts'
import { browser } from '../fixtures/pages/browser.ts'
import { realStage } from '../fixtures/stage/real-stage.ts'

const link = (href: string) =>
  `{ const a = document.createElement('a'); a.href = '${href}'; a.textContent = 'more'; document.querySelector('main').append(a, ' ') }`

/** Half of its links stand in the documents, the other half is made by scripts. */
const site: Readonly<Record<string, string>> = {
  '/': whole(
    `<p><a href="/guide#install">Install</a> <a href="/guide#nowhere">Nowhere</a> <a href="/tabs#second">Second</a> <a href="/ignored">Ignored</a></p>${script(
      [link('/only-by-script'), link('/gone'), link('guide'), link('/shut')].join('\n'),
    )}`,
  ),
  '/guide': whole(
    `<section></section>${script("document.querySelector('section').innerHTML = '<h2 id=install>Install</h2>'")}`,
  ),
  '/tabs': whole(script("addEventListener('hashchange', () => {})")),
  '/ignored': whole(''),
  '/only-by-script': whole(script(`${link('/deeper')}; ${link('/gone?really')}`)),
  '/deeper': whole(script("throw new Error('deep down')")),
}

let server: Server
let origin: string

beforeAll(async () => {
  server = createServer((request, response) => {
    const page = site[request.url ?? '']
    const status = page === undefined ? (request.url === '/shut' ? 401 : 404) : 200
    response.writeHead(status, { 'content-type': 'text/html' }).end(page ?? 'no')
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
})

const resultOf = (
  check: string,
  observed: Observation<unknown>,
  told: ReturnType<typeof judged>,
): CheckResult => ({
  check,
  moment: 'main',
  durationMs: 1,
  ...told,
  measurements: [...observed.measurements],
})

describe.skipIf(!browser)('what only scripts make (needs Chrome or Chromium)', () => {
  let facts: PagesFacts
  let results: CheckResult[]
  beforeAll(async () => {
    const stage = realStage(new URL(origin))
    const crawling = crawl.options.parse({ external: 'ignore', ignore: ['/ignored'] })
    const crawled = await crawl.measure(stage, crawling)
    const visiting = pages.options.parse({ accessibility: false, linger: '100ms' })
    const visited = await pages.measure(
      {
        ...stage,
        facts: (check) => Promise.resolve(check === 'crawl' ? crawled.facts : undefined),
      },
      visiting,
    )
    facts = visited.facts
    results = withoutSettled([
      resultOf('crawl', crawled, judged(crawl, crawled, crawling)),
      resultOf('pages', visited, judged(pages, visited, visiting)),
    ])
  }, 120_000)

  const told = () =>
    results.flatMap(({ findings }) =>
      findings.map(({ rule, severity, subject }) => `${severity} ${rule} ${subject}`),
    )

  it('is followed: pages that no document names are visited, and what they lead to', () => {
    expect(facts.visits.map(({ path }) => path)).toEqual([
      '/',
      '/deeper',
      '/guide',
      '/only-by-script',
      '/tabs',
    ])
    expect(told()).toContain('error pages/script-error an inline script: Error: deep down')
  })

  it('is told where it leads nowhere, and where a document says the same, the crawl tells it', () => {
    expect(told().filter((line) => line.includes('broken-link'))).toEqual([
      'error pages/broken-link /gone',
      'error pages/broken-link /gone?really',
    ])
  })

  it('settles what the crawl could not know: ids that a script adds, and those that it does not', () => {
    expect(
      told()
        .filter((line) => line.includes('fragment'))
        .toSorted(),
    ).toEqual([
      'info crawl/broken-fragment /tabs#second',
      'warning pages/broken-fragment /guide#nowhere',
    ])
  })

  it('is the same of a base, of which the pages of the head are visited', async () => {
    const stage = realStage(new URL(origin))
    const visiting = pages.options.parse({ accessibility: false, linger: '100ms' })
    const base = await pages.measure(stage, visiting, facts)
    expect(base.facts.fragments).toEqual(facts.fragments)
    expect(base.facts.scriptLinks.broken).toEqual(facts.scriptLinks.broken)
    expect(base.facts.visits.map(({ path }) => path)).toEqual(facts.visits.map(({ path }) => path))
  }, 60_000)
})
