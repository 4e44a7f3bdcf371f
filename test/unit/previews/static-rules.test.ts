import { describe, expect, it } from 'vitest'
import { parseHeaders } from '../../../src/previews/static/parse-headers.ts'
import { parseRedirects } from '../../../src/previews/static/parse-redirects.ts'

describe('mistakes in _redirects', () => {
  it.each([
    ['blog /x', '"blog" does not begin with a slash'],
    ['/x', 'names no destination'],
    ['/x y', 'names no destination'],
    ['/x 301', 'names no destination'],
    ['/x https:shop.example', '"https:shop.example" is no path and no address'],
    ['/x //shop.example', '"//shop.example" is no path and no http or https address'],
    ['/x https://', '"https://" names no host'],
    [
      '/x/* https://:splat.example/',
      '"https://:splat.example/" names a host with a placeholder, user or password',
    ],
    [
      '/x https://a:b@shop.example',
      '"https://a:b@shop.example" names a host with a placeholder, user or password',
    ],
    ['/x /y 418', 'has the status "418"; known are 200, 301, 302, 303, 307, 308, 404'],
    ['/x /y 200x', 'has the status "200x"; known are 200, 301, 302, 303, 307, 308, 404'],
    ['/x https://shop.example 404', 'answers 404 from another host'],
    ['/x id=:id /y/:id', 'matches by query parameters, which a preview does not'],
    ['/x /y 301 Country=de', 'has the condition "Country=de", which a preview does not know'],
    ['/x /y Role=admin', 'has the condition "Role=admin", which a preview does not know'],
    ['https://old.example/* /y', '"https://old.example/*" is for a host of its own'],
    ['/x?a=1 /y', '"/x?a=1" holds a query or fragment; only paths are matched'],
    ['/*/x/* /y', '"/*/x/*" has more than one *'],
    ['/*/:x /y', '"/*/:x" has a placeholder behind the *'],
    ['/a-:x /y', '"/a-:x" has more than a placeholder in "a-:x"'],
    ['/:a* /y', '"/:a*" has a * right behind a placeholder'],
    ['/:a/:a /y', '"/:a/:a" has two placeholders of one name'],
    ['/:splat/* /y', '"/:splat/*" has both * and :splat'],
    ['/% /y', '"/%" is no path that a request could have'],
    ['/../x /y', '"/../x" is no path that a request could have'],
    ['/x /../y 200', '"/../y" leads to a path that no site has'],
    ['/x /\\evil', '"/\\evil" leads to a path that no site has'],
    ['/x /:id', '"/:id" has no ":id" to fill in'],
    ['/x /y?a=:splat', '"/y?a=:splat" has no ":splat" to fill in'],
    [`/${'x'.repeat(8000)} /y`, 'longer than 8000 characters'],
    ['/\u202ex y', 'names no destination'],
  ])('%.60s', (line, problem) => {
    expect(parseRedirects(`# top\n\n${line}\n/good /y\n`)).toMatchObject({
      rules: [{ line: 4 }],
      mistakes: [{ line: 3, problem: `${problem}; the rule is left out` }],
    })
  })

  it('keeps a rule to another host, to say so when it is asked for', () => {
    const { rules, mistakes } = parseRedirects('\uFEFF/api/* https://api.example/:splat 200!\r\n')
    expect(rules).toMatchObject([{ line: 1, status: 200, force: true }])
    expect(mistakes).toEqual([
      {
        line: 1,
        problem:
          'passes requests on to https://api.example, which a preview does not; it answers 502',
      },
    ])
  })

  it('reads no more than 5000 rules', () => {
    const { rules, mistakes } = parseRedirects('/x /y\n'.repeat(6000))
    expect(rules.length).toBe(5000)
    expect(mistakes).toEqual([
      { line: 5001, problem: 'more than 5000 rules; the rest is left out' },
    ])
    const wrong = parseRedirects('x\n'.repeat(400_000)).mistakes
    expect(wrong.length).toBe(5001)
  })
})

describe('mistakes in _headers', () => {
  it.each([
    ['X-A', '"X-A" is no header; write "Name: value" or "! Name"'],
    ['Bad Name: x', '"Bad Name: x" is no header; write "Name: value" or "! Name"'],
    [': x', '": x" is no header; write "Name: value" or "! Name"'],
    ['!', '"!" is no header; write "Name: value" or "! Name"'],
    ['X-A:', '"x-a" has no value'],
    ['X-A: a\rB: c', 'the value of "x-a" holds a character that no header may have'],
    ['X-A: a\0b', 'the value of "x-a" holds a character that no header may have'],
    ['X-A: café', 'the value of "x-a" holds a character that no header may have'],
    ['Content-Length: 1', '"content-length" is the server\'s own; the line is left out'],
    ['! ETag', '"etag" is the server\'s own; the line is left out'],
    [`X-A: ${'x'.repeat(8000)}`, 'longer than 8000 characters'],
  ])('%.40s', (line, problem) => {
    const { rules, mistakes } = parseHeaders(`/x\n  ${line}\n  X-Good: y`)
    expect(mistakes).toEqual([{ line: 2, problem }])
    expect(rules).toMatchObject([{ changes: [{ name: 'x-good', value: 'y' }] }])
  })

  it.each([
    ['X-A: b', 1, 'a header without a path above it'],
    ['/x\n/y\n  A: b', 1, 'no header follows this path'],
    ['/x', 1, 'no header follows this path'],
    ['/*/*\n  A: b', 1, '"/*/*" has more than one *; its headers are left out'],
    [
      'https://x.example/\n  A: b',
      1,
      '"https://x.example/" is for a host of its own; its headers are left out',
    ],
    [`/${'x'.repeat(8000)}\n  A: b`, 1, 'longer than 8000 characters'],
  ])('in the block %.30j', (text, line, problem) => {
    expect(parseHeaders(text).mistakes).toEqual([{ line, problem }])
  })

  it('reads no more than 5000 lines', () => {
    const { rules, mistakes } = parseHeaders(`/x\n${'A: b\n'.repeat(6000)}`)
    expect(rules[0]?.changes.length).toBe(4999)
    expect(mistakes).toEqual([
      { line: 5001, problem: 'more than 5000 lines; the rest is left out' },
    ])
  })
})
