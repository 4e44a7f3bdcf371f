import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventsOf, expectedEvents } from '../fixtures/document/markup-events.ts'

/** No `&`, since texts stay as they are written, and no `\r`, which parse5 makes `\n`. */
const pieces = [
  ...'< > / = - ! ? " \' ` a b A x1 é \u{1F600} \uD800 [ ] :'.split(' '),
  ...' |\t|\n|\f|  '.split('|'),
  '<!--',
  '-->',
  '--!>',
  '<!',
  '<!-',
  '->',
  '<!doctype html>',
  '<!DOC',
  '<?x',
  '</',
  '<a',
  '<A HREF=',
  '<a href="x" Id=i>',
  "<b c='d\0'",
  '/>',
  ' /',
  '</a >',
  '</b x="y>">',
  '<svg>',
  '</svg>',
  '<math/>',
  '<![CDATA[',
  '<![CD',
  ']]>',
  ']]]',
  ...'script style title textarea xmp iframe noembed noframes'
    .split(' ')
    .flatMap((name) => [
      `<${name}>`,
      `</${name}>`,
      `</${name.toUpperCase()} `,
      `</${name}`,
      `<${name} `,
    ]),
  '<plaintext>',
  '</plaintext>',
  '<scripty>',
  '</scripty>',
  `<${'n'.repeat(12)} ${'m'.repeat(13)}>`,
  'text',
]

const html = fc
  .oneof(
    { weight: 5, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 14 }) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 80 }) },
    {
      weight: 1,
      arbitrary: fc.array(
        fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary-ascii', maxLength: 4 })),
        { maxLength: 14 },
      ),
    },
  )
  .map((parts) => parts.join('').replaceAll(/[&\r]/g, ''))

function cut(text: string, places: readonly number[]): string[] {
  const cuts = [0, ...places.map((place) => place % (text.length + 1)), text.length]
  return cuts
    .toSorted((a, b) => a - b)
    .map((from, index, sorted) => text.slice(from, sorted[index + 1] ?? from))
}

describe('htmlTokenizer', () => {
  it('tells what the standard says, as parse5 does', () => {
    fc.assert(
      fc.property(html, (text) => {
        expect(eventsOf([text])).toEqual(expectedEvents(text))
      }),
      { numRuns: 6000 },
    )
  })

  it('decodes values as the standard says', () => {
    const part = fc.constantFrom(
      ...'& &amp; &amp &amp= &ampx &copy &copy1 &copy; &notit; &notin; &#65; &#x41 &#0; &#x80; &#xD800; &#x110000; x = ; #'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const text = `<a b="${parts.join('')}" c='${parts.join('\n')}' d=${parts.join('')}>`
        expect(eventsOf([text])).toEqual(expectedEvents(text))
        expect(eventsOf(text.split(''))).toEqual(expectedEvents(text))
      }),
      { numRuns: 1000 },
    )
  })

  it('tells the same however the text comes', () => {
    fc.assert(
      fc.property(html, fc.array(fc.nat(), { maxLength: 8 }), (text, places) => {
        const whole = eventsOf([text])
        expect(eventsOf(cut(text, places))).toEqual(whole)
        expect(eventsOf(text.split(''))).toEqual(whole)
      }),
      { numRuns: 2000 },
    )
  })

  it('does not keep names and values beyond their limits, and goes on after them', () => {
    const long = 'n'.repeat(200)
    const pages = [
      `<${long} a=b><c>`,
      `<a ${long}=b c=d>`,
      `<a b="${long}" c=d>`,
      `</${long}><svg><![CDATA[${long}]]>`,
    ]
    for (const page of pages) {
      expect(eventsOf(page.split(''), 100)).toEqual(eventsOf([page], 100))
    }
    expect(eventsOf([pages[0] ?? ''])).toEqual([
      { open: '', attributes: [['a', 'b']], selfClosing: false },
      { open: 'c', attributes: [], selfClosing: false },
    ])
    expect(eventsOf([pages[1] ?? ''])).toEqual([
      {
        open: 'a',
        attributes: [
          ['', 'b'],
          ['c', 'd'],
        ],
        selfClosing: false,
      },
    ])
    expect(eventsOf([pages[2] ?? ''], 100)).toMatchObject([
      {
        attributes: [
          ['b', 'n'.repeat(100)],
          ['c', 'd'],
        ],
      },
    ])
  })
})
