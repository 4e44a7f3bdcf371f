import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Resolver } from '../../src/checks/crawl/document/resolver.ts'
import { SharedPaths } from '../../src/checks/crawl/document/shared-paths.ts'
import { IntColumn } from '../../src/checks/crawl/walk/frontier/int-column.ts'
import { UrlTable } from '../../src/checks/crawl/walk/frontier/url-table.ts'

const bases = fc.constantFrom(
  'http://h/a/b?c#d',
  'https://u:p@h:8443/',
  'http://h/a/b/c/d.html',
  'http://h/a//b/',
  'http://h//x',
  'http://h?',
)
const part = fc.constantFrom(
  ...'a b.html .. . ../ ./ / // ? # : @ ! $ & * + , ; = ~ - _ | ^ ` { } ( ) [ \\ % %2e %20 "'.split(
    ' ',
  ),
  "'",
  ' ',
  '\t',
  '\n',
  'é',
  '\u{1F600}',
  '\uD800',
  '\0',
  'http://',
  'https:',
  'x:',
  'h.test',
)
const reference = fc.oneof(
  fc.array(part, { maxLength: 7 }).map((parts) => parts.join('')),
  fc
    .tuple(
      fc.nat(5),
      fc.array(fc.constantFrom('a', '/', 'b.html', '?q=1', '@', '.'), { maxLength: 5 }),
    )
    .map(([up, parts]) => '../'.repeat(up) + parts.join('')),
)

/** URL without fragment and fragment as the URL parser has them. */
function parsed(raw: string, base: string): { url: string; fragment: string | undefined } | null {
  const href = URL.parse(raw, base)?.href
  if (href === undefined) return null
  const hash = href.indexOf('#')
  if (hash < 0) return { url: href, fragment: undefined }
  return { url: href.slice(0, hash), fragment: href.slice(hash + 1) }
}

describe('a resolver', () => {
  it('agrees with the URL parser, also about what another page of the folder asked before', () => {
    fc.assert(
      fc.property(fc.array(reference, { maxLength: 4 }), bases, (references, base) => {
        const paths = new SharedPaths()
        const sibling = new URL('sibling?other', base)
        for (const page of [base, sibling.href, base]) {
          const resolver = new Resolver(new URL(page), undefined, paths)
          for (const raw of references) {
            const resolved = resolver.resolve(raw)
            if ('url' in resolved) {
              const { url, fragment } = resolved
              expect({ url, fragment }).toEqual(parsed(raw, page))
            } else if ('unparsable' in resolved) expect(parsed(raw, page)).toBeNull()
            else expect(parsed(raw, page)?.url ?? '').not.toMatch(/^https?:/)
          }
        }
      }),
      { numRuns: 4000 },
    )
  })
})

describe('the table of URLs', () => {
  it('sees origins and hosts as the URL parser does', () => {
    const host = fc.constantFrom(
      ...'h.test localhost a.localhost 127.0.0.1 127.9 [::1] [::2] 0.0.0.0 production.test h.test@production.test u@h.test u:p@localhost'.split(
        ' ',
      ),
    )
    const port = fc.constantFrom('', ':80', ':443', ':8080')
    const rest = fc.constantFrom('', '/', '/a?b', '?c@d/e', '/@f:1/')
    const scheme = fc.constantFrom('http', 'https')
    fc.assert(
      fc.property(scheme, host, port, rest, (protocol, name, number, tail) => {
        const { href, origin, hostname, pathname, search } = new URL(
          `${protocol}://${name}${number}${tail}`,
        )
        const table = new UrlTable('http://h.test', ['https://production.test'], 10)
        const interned = table.intern(href)
        const isOwn = origin === 'http://h.test'
        const isProduction = origin === 'https://production.test'
        const isLoopback = /localhost$|^127\.|^0\.0\.0\.0$|^\[::1\]$/.test(hostname)
        expect(interned?.production).toBe(isProduction)
        expect(table.get(interned?.id ?? -1)).toEqual(
          isOwn || isProduction
            ? { url: `http://h.test${pathname}${search}`, realm: 'own' }
            : { url: href, realm: isLoopback ? 'loopback' : 'external' },
        )
      }),
      { numRuns: 500 },
    )
  })
})

describe('a column of integers', () => {
  it('is a list', () => {
    const index = fc.oneof(fc.nat(10), fc.nat(200_000))
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), index, fc.nat(1000))), (steps) => {
        const column = new IntColumn((length) => new Int32Array(length))
        const list: number[] = []
        for (const [isPush, at, value] of steps) {
          if (isPush) {
            column.push(value)
            list.push(value)
          } else {
            column.set(at, value)
            list[at] = value
          }
        }
        expect(column.length).toBe(list.length)
        for (const [, at] of steps) expect(column.at(at)).toBe(list[at] ?? 0)
      }),
      { numRuns: 200 },
    )
  })
})
