import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type HostedSite, hostedSite, secret } from '../fixtures/previews/hosted-site.ts'
import { rawRequest } from '../fixtures/previews/raw-request.ts'

/** Rules that pass on whatever a request holds. */
const redirects = `
/read/* /:splat 200
/one/:name /:name 200!
/lost/* /:splat 404
/go/* /:splat
/deep/:a/:b /:b/:a 200
`
const bodies = ['home', 'lost', 'about', 'docs', 'contact', '']

let site: HostedSite
beforeAll(async () => {
  site = await hostedSite({
    'index.html': 'home',
    '404.html': 'lost',
    'about.html': 'about',
    'docs/index.html': 'docs',
    '.well-known/security.txt': 'contact',
    _redirects: redirects,
    _headers: '/*\n  X-Path: :splat\n',
  })
})
afterAll(() => site.close())

const part = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...'.. %2e%2e %2E. .%2e ..%2f ..%5c ..\\ %252e%252e %c0%ae . %2e .env %2eenv .git config .well-known secret.txt site.env site-old site etc passwd about docs index.html read one lost go deep _redirects %00 %0d%0a ; ..; ~ * : ? #'.split(
        ' ',
      ),
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 6 }) },
)
const target = fc
  .tuple(
    fc.constantFrom('/', '//', '', '\\', 'http://x/', 'file:///', '/read/', '/one/', '/go/'),
    fc.array(fc.tuple(part, fc.constantFrom('/', '/', '%2f', '\\', '%5c', '//', '')), {
      maxLength: 8,
    }),
  )
  .map(([start, parts]) => `${start}${parts.map((pair) => pair.join('')).join('')}`)

it('no request gets a byte of a file outside of the folder, or of a hidden one', async () => {
  let found = 0
  await fc.assert(
    fc.asyncProperty(target, fc.constantFrom('', 'bytes=0-'), async (wanted, range) => {
      const headers = range === '' ? {} : { range }
      const { status, body } = await rawRequest(site.port, wanted.replaceAll('\n', ''), { headers })
      expect(body.toString()).not.toContain(secret)
      if (status === 400) return
      expect([200, 206, 301, 404]).toContain(status)
      expect(bodies).toContain(body.toString())
      if (status < 300) found += 1
    }),
    { numRuns: 1500 },
  )
  expect(found).toBeGreaterThan(0)
  expect((await rawRequest(site.port, '/about')).body.toString()).toBe('about')
})
