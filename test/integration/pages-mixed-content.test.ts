import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Visit } from '../../src/checks/pages/facts.ts'
import { policyCauses } from '../../src/checks/pages/judge/policy-causes.ts'
import { resourceCauses } from '../../src/checks/pages/judge/resource-causes.ts'
import { sweep } from '../../src/checks/pages/sweep/sweep.ts'
import { makeAuthority } from '../fixtures/health/authority.ts'
import { whole } from '../fixtures/pages/answer.ts'
import { browser } from '../fixtures/pages/browser.ts'
import { facts } from '../fixtures/pages/recordings.ts'
import { ask, settings } from '../fixtures/pages/sweep-settings.ts'

/*
 * Loopback names count as safe whatever their scheme, so the site needs a name of its own, which only this browser
 * knows, and a certificate, which only this browser is told not to look at.
 */
const flags = ['--host-resolver-rules=MAP *.test 127.0.0.1', '--ignore-certificate-errors']

let plain: Server
let safe: Server
let own: string
let cdn: string

const pages: Readonly<Record<string, () => string>> = {
  '/script': () => whole(`<script src="${cdn}/x.js"></script>`),
  '/style': () => whole(`<link rel="stylesheet" href="${cdn}/x.css">`),
  '/frame': () => whole(`<iframe title="more" src="${cdn}/more"></iframe>`),
  '/fetch': () => whole(`<script>fetch('${cdn}/data').catch(() => {})</script>`),
  '/clean': () => whole('<script src="/x.js"></script><link rel="stylesheet" href="/x.css">'),
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

beforeAll(async () => {
  const authority = makeAuthority()
  plain = createServer((_, response) => response.end(''))
  safe = createTlsServer(authority.selfSigned('DNS:shop.test'), ({ url = '' }, response) => {
    const page = pages[url]?.()
    const type = page === undefined ? (url.endsWith('.css') ? 'css' : 'javascript') : 'html'
    response.setHeader('content-type', `text/${type}`).end(page ?? '')
  })
  authority.remove()
  cdn = `http://cdn.test:${await listen(plain)}`
  own = `https://shop.test:${await listen(safe)}`
})

afterAll(() => {
  plain.close()
  safe.close()
})

describe.skipIf(!browser)(
  'encrypted pages that ask for what is not (needs Chrome or Chromium)',
  { timeout: 60_000 },
  () => {
    let visits: Visit[]

    beforeAll(async () => {
      ;({ visits } = await sweep(
        Object.keys(pages).map((path) => ask(path, own + path)),
        settings(own, { launch: { file: browser?.file ?? '', forbidden: [], flags } }),
      ))
    }, 60_000)

    const causesOn = (path: string) => {
      const scene = { facts: facts(visits), origin: own, notFound: [], home: undefined }
      return visits
        .filter((visit) => visit.path === path)
        .flatMap((visit) => [...policyCauses(visit, scene), ...resourceCauses(visit, scene)])
        .map(({ rule, severity, subject }) => ({ rule, severity, subject }))
    }

    it.each([
      ['/script', '/x.js'],
      ['/style', '/x.css'],
      ['/frame', '/more'],
      ['/fetch', '/data'],
    ])('%s: one finding', (path, asked) => {
      expect(causesOn(path)).toEqual([
        { rule: 'pages/blocked', severity: 'error', subject: cdn + asked },
      ])
    })

    it('/clean: none', () => {
      expect(visits.find(({ path }) => path === '/clean')).toMatchObject({ ended: 'settled' })
      expect(causesOn('/clean')).toEqual([])
    })
  },
)
