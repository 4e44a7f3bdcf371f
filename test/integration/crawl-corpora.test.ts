import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { withSite } from '../../scripts/bench/crawl/with-site.ts'
import { htmlTokenizer } from '../../src/checks/crawl/document/markup/html-tokenizer.ts'
import { crawl } from '../../src/checks/crawl/index.ts'
import { options } from '../../src/checks/crawl/options.ts'
import { realStage } from '../fixtures/stage/real-stage.ts'

const postgresql = '/usr/share/doc/postgresql-doc-15/html'
const python = '/usr/share/doc/python3.11/html'

async function findingsIn(folder: string) {
  const chosen = options.parse({ external: 'ignore' })
  const observed = await withSite({ folder }, (url) =>
    crawl.measure(realStage(new URL(url)), chosen),
  )
  expect(observed.incomplete).toBeUndefined()
  expect(observed.facts.site.requests).toBe(observed.facts.site.urls)
  return crawl.judge(observed, chosen)
}

function nothing(): void {}

function attributesBy(read: (add: (name: string, value: string) => void) => void): string[] {
  const found: string[] = []
  read((name, value) => found.push(`${name}=${value}`))
  return found
}

/** The pages on which htmlparser2 reads other attributes, or others of their values. */
function readOtherwise(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .filter((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8')
      const peer = attributesBy((add) => new Parser({ onattribute: add }).end(text))
      const ours = attributesBy((add) => {
        const handler = { openTag: nothing, openTagEnd: nothing, closeTag: nothing, text: nothing }
        const rest = { cdata: nothing, instruction: nothing, readsText: false, inForeign: false }
        const parser = htmlTokenizer(
          { ...handler, ...rest, wants: () => true, attribute: add },
          { limit: 1_000_000 },
        )
        parser.write(text)
        parser.end()
      })
      return ours.join('\n') !== peer.join('\n')
    })
}

describe.skipIf(!existsSync(postgresql))(
  'the documentation of PostgreSQL (needs postgresql-doc-15)',
  { timeout: 120_000 },
  () => {
    it('has one dead target, on nearly all pages', async () => {
      expect(await findingsIn(postgresql)).toEqual([
        expect.objectContaining({
          rule: 'crawl/broken-link',
          subject: '/pgsql-docs@lists.postgresql.org',
          message: expect.stringMatching(/ 1,170 of 1,170 pages$/) as unknown,
        }),
      ])
    })

    it('is read as htmlparser2 reads it', () => {
      expect(readOtherwise(postgresql)).toEqual([])
    })
  },
)

describe.skipIf(!existsSync(python))(
  'the documentation of Python (needs python3.11-doc)',
  { timeout: 120_000 },
  () => {
    it('has three dead targets', async () => {
      const findings = await findingsIn(python)
      expect(findings.map(({ rule, subject }) => [rule, subject])).toEqual([
        ['crawl/broken-fragment', '/glossary.html#index-19'],
        ['crawl/broken-fragment', '/glossary.html#index-20'],
        ['crawl/broken-link', '/whatsnew/changelog.html'],
      ])
    })

    it('is read as htmlparser2 reads it', () => {
      expect(readOtherwise(python)).toEqual([])
    })
  },
)
