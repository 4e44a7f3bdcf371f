import * as fc from 'fast-check'
import { default as parser } from 'robots-parser'
import { expect, it } from 'vitest'
import { RobotsRules } from '../../src/checks/crawl/robots/robots-rules.ts'

type Oracle = (url: string, text: string) => { isAllowed(url: string, agent: string): boolean }
// The package is CommonJS: its default export is the module's own default.
const robotsParser = parser as unknown as Oracle

const origin = 'http://site.example'
const part = fc.constantFrom('a', 'b', 'ab', '*', '/', '.', '?', '$', '%2f', '%41b', 'é')
const pattern = fc.array(part, { maxLength: 6 }).map((parts) => `/${parts.join('')}`)
const line = fc.oneof(
  fc.constantFrom('*', 'Rehearse', 'rehearse/1.0', 'other').map((name) => `User-agent: ${name}`),
  fc.tuple(fc.constantFrom('Allow', 'disallow'), pattern).map(([key, to]) => `${key}: ${to}`),
)
const path = fc
  .array(fc.constantFrom('a', 'b', 'ab', '/', '.', '?', '%2F', 'é'), { maxLength: 8 })
  .map((parts) => new URL(`${origin}/${parts.join('')}`))

/** The oracle leaves needless encodings as they are: RFC 9309 does not. */
const plain = (text: string) => text.replaceAll('%41', 'A')

it('robots.txt says what another reader of it says', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), path, (lines, url) => {
      // The oracle forgets a name that no rule follows.
      const text = [...lines, 'Disallow:'].join('\n')
      const own = new RobotsRules(text, 'Rehearse').allows(`${url.pathname}${url.search}`)
      const other = robotsParser(`${origin}/robots.txt`, plain(text)).isAllowed(
        url.href,
        'Rehearse',
      )
      expect(own).toBe(other)
    }),
    { numRuns: 5000 },
  )
})
