import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentFacts } from '../../src/checks/crawl/document/document-facts.ts'
import { fragmentMatches } from '../../src/checks/crawl/document/fragment.ts'
import { type DocumentSource, readDocument } from '../../src/checks/crawl/document/read-document.ts'
import { Resolver } from '../../src/checks/crawl/document/resolver.ts'

const url = new URL('http://site.test/dir/page.html?q')

function read(
  body: Uint8Array,
  cuts: readonly number[],
  source: Partial<DocumentSource>,
): DocumentFacts {
  const reader = readDocument({ url, contentType: undefined, ...source })
  const places = [
    0,
    ...cuts.map((cut) => cut % (body.length + 1)).toSorted((a, b) => a - b),
    body.length,
  ]
  for (const [index, from] of places.entries()) {
    // A copy that is overwritten afterwards, as buffers of sockets are.
    const piece = new Uint8Array(body.subarray(from, places[index + 1] ?? from))
    reader.write(piece)
    piece.fill(0x3c)
  }
  return reader.end()
}

const markup = [
  '<a href="x&amp;y#z">',
  '<a href=',
  "'u' ",
  '</a>',
  '<base href="/b/">',
  '<img srcset="a 1x, b 2x" src=c>',
  '<style>',
  '</style>',
  '@import "i";',
  'p{b:url(j)}',
  '<script>',
  '</script>',
  '<!--',
  '-->',
  '<script type=application/ld+json>',
  '{"url":"/l"}',
  '<svg>',
  '</svg>',
  '<![CDATA[',
  ']]>',
  '<title>',
  '</title>',
  '<textarea>',
  '&am',
  'p;',
  '\r',
  '\n',
  '\r\n',
  'é',
  '\u{1F600}',
  '<meta charset=latin1>',
  '<iframe srcdoc="<a href=f>">',
  '<template>',
  '</template>',
  '<p id=i>',
  '<use href="#i"/>',
  '<table><tr><td>',
  '</p>',
  'text ',
  '<link rel=icon href=k>',
  '<plaintext>',
  '<?pi ',
  '?>',
  '<rss><link>/r</link>',
  '<urlset><url><loc>',
  '</loc>',
  '<html>',
  '"',
  '>',
  '<',
  '/',
  '<div id=root></div>',
  '<meta http-equiv=refresh content="1;url=m">',
  'u'.repeat(300),
  ' '.repeat(1100),
  '\uFEFF',
  '\0',
]
const body = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc
    .array(fc.constantFrom(...markup), { maxLength: 40 })
    .map((parts) => Buffer.from(parts.join(''))),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...markup).map((part) => Buffer.from(part)),
        fc.uint8Array({ maxLength: 4 }),
      ),
      {
        maxLength: 20,
      },
    )
    .map((parts) => Buffer.concat(parts)),
)
const contentType = fc.constantFrom(
  undefined,
  'text/html',
  'text/html; charset=utf-8',
  'text/html; charset=shift_jis',
  'text/html; charset=utf-16le',
  'text/html; charset=iso-2022-jp',
  'application/xhtml+xml',
  'image/svg+xml',
  'application/xml',
  'text/css',
  'application/manifest+json',
  'application/feed+json',
  'nonsense',
)
const limits = fc.constantFrom(
  {},
  { attribute: 16, text: 64, depth: 4, links: 3, ids: 2, sample: 40, frames: 1 },
)

describe('readDocument', () => {
  it('says the same however the bytes come, and never throws', () => {
    fc.assert(
      fc.property(
        body,
        fc.array(fc.nat(), { maxLength: 12 }),
        contentType,
        limits,
        (bytes, cuts, type, bounds) => {
          const source = { contentType: type, limits: bounds }
          expect(read(bytes, cuts, source)).toEqual(read(bytes, [], source))
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('says the same byte by byte', () => {
    fc.assert(
      fc.property(body, contentType, (bytes, type) => {
        const every = [...bytes.keys()]
        expect(read(bytes, every, { contentType: type })).toEqual(
          read(bytes, [], { contentType: type }),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('takes any headers', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (link, refresh, type) => {
        const headers = { link: [link, `<${link}>; ${refresh}`], refresh, 'x-robots-tag': link }
        const facts = read(Buffer.from('<a href=x>'), [], { contentType: type, headers })
        expect(facts.links.every(({ url: target }) => /^https?:/.test(target))).toBe(true)
      }),
    )
  })
})

describe('Resolver', () => {
  const part = fc.constantFrom(
    'a',
    'b.html',
    '..',
    '.',
    '/',
    '//',
    '?',
    '#',
    ':',
    ' ',
    '\t',
    '\n',
    '%20',
    '%2e',
    'é',
    '\\',
    '@',
    'http:',
    'x:',
    '[',
    '&',
    '=',
    '~',
    '-',
    '_',
    '|',
    '"',
    '\u{1F600}',
    '\uD800',
    '\0',
    '1',
    'h.test',
  )
  const bases = fc.constantFrom(
    'http://h/a/b?c#d',
    'https://u:p@h:8443/',
    'http://h/a/b/',
    'http://h?',
    'http://h/a//b/c',
  )
  it('agrees with the URL parser', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), bases, (parts, base) => {
        const raw = parts.join('')
        const expected = URL.parse(raw, base)
        const resolved = new Resolver(new URL(base)).resolve(raw)
        if ('scheme' in resolved) {
          expect(
            /^[\0- ]*[a-z][a-z0-9+.\t\n\r-]*:/i.test(raw) &&
              !/^https?:$/.test(expected?.protocol ?? ''),
          ).toBe(true)
        } else if ('unparsable' in resolved) expect(expected).toBeNull()
        else {
          const hash = expected?.href.indexOf('#') ?? -1
          expect({ url: resolved.url, fragment: resolved.fragment }).toEqual({
            url: hash < 0 ? expected?.href : expected?.href.slice(0, hash),
            fragment: hash < 0 ? undefined : expected?.href.slice(hash + 1),
          })
        }
      }),
      { numRuns: 5000 },
    )
  })
})

describe('fragmentMatches', () => {
  it('finds every id by its encoded form, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string(), (id, other) => {
        expect(
          fragmentMatches(new Set([id]), encodeURIComponent(id).replaceAll(':~:', '%3A~%3A')),
        ).toBe(true)
        expect(typeof fragmentMatches(new Set([id]), other)).toBe('boolean')
      }),
    )
  })
})
