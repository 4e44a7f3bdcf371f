import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Frame } from '../../src/checks/pages/facts.ts'
import type { Notice, Said } from '../../src/checks/pages/notices/notice.ts'
import { signalsOf } from '../../src/checks/pages/notices/signals-of.ts'
import { stableText } from '../../src/checks/pages/judge/stable-text.ts'
import { facts, found, origin, visit } from '../fixtures/pages/recordings.ts'

const id = fc.constantFrom('1', '2', '3', '4', '5')
const url = fc.constantFrom('/a.js', '/b.css', '/c.png', '/api').map((path) => `${origin}${path}`)
const type = fc.constantFrom('Script', 'Stylesheet', 'Image', 'Fetch', 'Document')
const text = fc.constantFrom('Error: one', 'Error: two', 'Minified React error #418')
const frames = fc.constantFrom<Frame[]>([], [{ url: `${origin}/a.js`, line: 3, column: 1 }])

const said: fc.Arbitrary<Said> = fc.oneof(
  fc.record({
    what: fc.constant('request' as const),
    id,
    at: fc.integer({ min: 1, max: 1_000_000 }),
    url,
    type,
    frame: fc.constantFrom('main', 'other'),
  }),
  fc.record({ what: fc.constant('finished' as const), id }),
  fc.record({
    what: fc.constant('exception' as const),
    id: fc.integer({ min: 1, max: 6 }),
    text,
    promise: fc.boolean(),
    frames,
  }),
  fc.record({ what: fc.constant('revoked' as const), id: fc.integer({ min: 1, max: 6 }) }),
  fc.record({
    what: fc.constant('console' as const),
    level: fc.constantFrom('error' as const, 'warning' as const),
    text,
    frames,
  }),
  fc.record({
    what: fc.constant('csp' as const),
    url,
    detail: fc.constant('script-src'),
    isReportOnly: fc.boolean(),
    place: fc.constant(''),
  }),
  fc.record({ what: fc.constant('cors' as const), url, detail: fc.constant('no header') }),
  fc.record({
    what: fc.constant('log' as const),
    source: fc.constant('security'),
    text: fc.constant('its MIME type is wrong'),
    url,
  }),
  fc.record({ what: fc.constant('dialog' as const), type: fc.constant('alert'), text }),
  fc.record({ what: fc.constantFrom('quirks' as const) }),
)
/** Of one request the browser tells each of these once. */
const answers = fc.uniqueArray(
  fc.oneof(
    fc.record({
      what: fc.constant('response' as const),
      id,
      at: fc.constant(1),
      url,
      type,
      status: fc.constantFrom(200, 404, 500),
      mime: fc.constantFrom('text/html', 'text/css', 'text/plain'),
      frame: fc.constant('main'),
    }),
    fc.record({
      what: fc.constant('failed' as const),
      id,
      type,
      error: fc.constantFrom('net::ERR_FAILED', 'net::ERR_ABORTED'),
      isCancelled: fc.boolean(),
      blocked: fc.constantFrom('', 'csp', 'origin'),
      cors: fc.constant(''),
    }),
  ),
  { selector: (one) => `${one.what} ${one.id}` },
)
const notices = fc
  .tuple(
    fc.uniqueArray(said, {
      selector: (one) => (one.what === 'request' ? `${one.at}` : JSON.stringify(one)),
      maxLength: 30,
    }),
    answers,
  )
  .map(([told, answered]): Notice[] =>
    [...told, ...answered].map((one) => ({ ...one, session: 0, scope: 'page', heardAt: 0 })),
  )

const setting = {
  frame: 'main',
  origin,
  nowMs: 10_000,
  isForbidden: (address: string) => address.endsWith('/api'),
}

const findings = (list: readonly (readonly [string, readonly Notice[]])[]) =>
  found(
    facts(
      list.map(([path, heard]) =>
        visit(path, {
          ...signalsOf(heard, setting),
          document: { url: path, status: 200, type: 'text/html' },
        }),
      ),
    ),
  )

describe('the order of events', () => {
  it('never changes what is read of them', () => {
    fc.assert(
      fc.property(
        notices.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(signalsOf(shuffled, setting)).toEqual(signalsOf(list, setting))
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('of events and of pages never changes the findings', () => {
    const pages = fc.uniqueArray(fc.tuple(fc.constantFrom('/', '/a', '/b', '/c', '/d'), notices), {
      selector: ([path]) => path,
      minLength: 1,
    })
    fc.assert(
      fc.property(
        pages.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          const turned = shuffled.map(([path, heard]) => [path, heard.toReversed()] as const)
          expect(findings(turned)).toEqual(findings(list))
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('the text of a subject', () => {
  it('is the same when it is read again, and of bounded length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600, unit: 'grapheme' }), (any) => {
        const once = stableText(any, origin)
        expect(once.length).toBeLessThanOrEqual(200)
        expect(stableText(once, origin)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })
})
