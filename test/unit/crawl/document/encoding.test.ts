import { describe, expect, it } from 'vitest'
import { factsOf } from '../../../fixtures/document/facts-of.ts'

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')
const utf16 = (text: string, bigEndian = false): Buffer => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

describe('the encoding of a document', () => {
  const link = '<a href="é">'
  const long = ' '.repeat(1100)
  it.each<
    [what: string, type: string | undefined, body: Uint8Array, encoding: string, source: string]
  >([
    ['the header', 'text/html; charset=iso-8859-1', latin(link), 'windows-1252', 'header'],
    ['a quoted label', 'text/html;x=y; charset="UTF8"', Buffer.from(link), 'utf-8', 'header'],
    [
      'a BOM before the header',
      'text/html; charset=latin1',
      Buffer.from(`\uFEFF${link}`),
      'utf-8',
      'bom',
    ],
    ['UTF-16', 'text/html', utf16(link), 'utf-16le', 'bom'],
    ['UTF-16BE', 'text/html; charset=utf-8', utf16(link, true), 'utf-16be', 'bom'],
    [
      'meta charset',
      'text/html',
      latin(`<meta charset=latin1>${link}`),
      'windows-1252',
      'document',
    ],
    [
      'meta http-equiv',
      'text/html',
      latin(`<meta content="text/html; charset='cp1252'" http-equiv=Content-Type>${link}`),
      'windows-1252',
      'document',
    ],
    [
      'UTF-16 in meta',
      'text/html',
      Buffer.from(`<meta charset=utf-16>${link}`),
      'utf-8',
      'document',
    ],
    [
      'a header over meta',
      'text/html;charset=utf-8',
      Buffer.from(`<meta charset=latin1>${link}`),
      'utf-8',
      'header',
    ],
    [
      'an unknown label',
      'text/html;charset=x',
      latin(`<meta charset=latin1>${link}`),
      'windows-1252',
      'document',
    ],
    [
      'a late meta',
      'text/html',
      latin(`${long}<meta charset=iso-8859-15>${link}`),
      'iso-8859-15',
      'document',
    ],
    [
      'meta in a comment',
      'text/html',
      Buffer.from(`<!-- <meta charset=latin1> -->${link}`),
      'utf-8',
      'guess',
    ],
    [
      'meta without pragma',
      'text/html',
      Buffer.from(`<meta content="charset=latin1">${link}`),
      'utf-8',
      'guess',
    ],
    ['UTF-8 undeclared', 'text/html', Buffer.from(link), 'utf-8', 'guess'],
    ['nothing', 'text/html', latin(link), 'windows-1252', 'guess'],
    ['no type', undefined, latin(`<!DOCTYPE html>${link}`), 'windows-1252', 'guess'],
  ])('%s', (_what, contentType, body, encoding, source) => {
    const facts = factsOf(body, { contentType })
    expect(facts).toMatchObject({ encoding, encodingSource: source })
    expect(facts.links.map(({ url }) => url)).toEqual(['http://site.test/dir/%C3%A9'])
  })

  it('does not matter for ASCII', () => {
    expect(factsOf('<a href=x>', { contentType: 'text/html' })).toMatchObject({
      encodingSource: 'default',
      links: [{ url: 'http://site.test/dir/x' }],
    })
  })

  it.each<[encoding: string, bytes: number[], url: string]>([
    ['shift_jis', [0x93, 0xfa], '%93%FA'],
    ['windows-1251', [0xe6], '%E6'],
    ['gbk', [0xd6, 0xd0], '%D6%D0'],
    ['euc-kr', [0xb0, 0xa1], '%B0%A1'],
    ['utf-8', [0xc3, 0xa9], '%C3%A9'],
  ])('%s is that of queries, and paths are UTF-8', (encoding, bytes, query) => {
    const text = Buffer.from(bytes)
    const body = Buffer.concat([
      Buffer.from('<a href="'),
      text,
      Buffer.from('?'),
      text,
      Buffer.from('">'),
    ])
    const { links } = factsOf(body, { contentType: `text/html; charset=${encoding}` })
    const path = encodeURIComponent(new TextDecoder(encoding).decode(text))
    expect(links.map(({ url }) => url)).toEqual([`http://site.test/dir/${path}?${query}`])
  })

  it('writes what a query cannot hold as a reference', () => {
    const { links } = factsOf('<meta charset=latin1><a href="?&#x4E2D;">', {
      contentType: 'text/html',
    })
    expect(links[0]?.url).toBe('http://site.test/dir/page.html?%26%2320013%3B')
  })

  it('refuses encodings that browsers refuse, and says so', () => {
    const facts = factsOf('<a href=x>', { contentType: 'text/html; charset=iso-2022-kr' })
    expect(facts.links).toEqual([])
    expect(facts.malformed.get('encoding')).toBe(1)
  })

  it.each<
    [what: string, type: string, body: Buffer, referrer: string | undefined, encoding: string]
  >([
    ['@charset', 'text/css', latin('@charset "latin1";@import "é"'), undefined, 'windows-1252'],
    [
      'a header',
      'text/css;charset=latin1',
      latin('@charset "utf-8";@import "é"'),
      undefined,
      'windows-1252',
    ],
    ['a BOM', 'text/css', Buffer.from('\uFEFF@import "é"'), 'latin1', 'utf-8'],
    ['the document', 'text/css', latin('@import "é"'), 'windows-1252', 'windows-1252'],
    ['nothing', 'text/css', Buffer.from('@import "é"'), undefined, 'utf-8'],
  ])('of a style sheet comes from %s', (_what, contentType, body, referrerEncoding, encoding) => {
    const facts = factsOf(body, { contentType, ...(referrerEncoding ? { referrerEncoding } : {}) })
    expect(facts.encoding).toBe(encoding)
    expect(facts.links.map(({ url }) => url)).toEqual(['http://site.test/dir/%C3%A9'])
  })

  it.each<[what: string, body: Buffer, encoding: string]>([
    [
      'its declaration',
      latin('<?xml version="1.0" encoding="ISO-8859-1"?><rss><link>é</link></rss>'),
      'windows-1252',
    ],
    ['a BOM', utf16('<?xml version="1.0"?><rss><link>é</link></rss>'), 'utf-16le'],
    [
      'the form of its bytes',
      utf16('<?xml version="1.0"?><rss><link>é</link></rss>').subarray(2),
      'utf-16le',
    ],
    ['nothing', Buffer.from('<rss><link>é</link></rss>'), 'utf-8'],
  ])('of XML comes from %s', (_what, body, encoding) => {
    const facts = factsOf(body, { contentType: 'application/xml' })
    expect(facts.encoding).toBe(encoding)
    expect(facts.links.map(({ url }) => url)).toEqual(['http://site.test/dir/%C3%A9'])
  })
})
