import { validateHeaderName, validateHeaderValue } from 'node:http'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalPath } from '../../src/previews/static/canonical-path.ts'
import { parseHeaders } from '../../src/previews/static/parse-headers.ts'
import { parseRedirects } from '../../src/previews/static/parse-redirects.ts'
import { matchPath } from '../../src/previews/static/path-pattern.ts'
import { requestTarget } from '../../src/previews/static/request-target.ts'
import { route } from '../../src/previews/static/route.ts'
import { ruleHeaders } from '../../src/previews/static/rule-headers.ts'

/** Pieces that mean something to the parsers, in any order. */
const piece = fc.oneof(
  fc.constantFrom(
    ...'/ // * ! : :a :b :splat # ? % %2e %2F %00 .. . \\ \t \n \r \0 a b 200 301! 404 = , https:// http:// @ \u2028 \uFEFF é'.split(
      ' ',
    ),
    ' ',
    '\n/',
    '\n  X-A: ',
    '\n/a/* /b/:splat 302\n',
  ),
  fc.string({ unit: 'binary', maxLength: 5 }),
)
const text = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
)
const path = fc.array(piece, { maxLength: 20 }).map((pieces) => `/${pieces.join('')}`)
/** Rules that match nearly every path and pass on what it holds. */
const always = fc.constantFrom(
  '/* /:splat',
  '/:a/* /:splat?from=:a',
  '/* https://shop.example/:splat#x',
  '/* /x/:splat 308!',
)
const runs = { numRuns: 3000 }

describe('the rules of a static site', () => {
  it('are read from any text, and each line is a rule or a mistake of that line', () => {
    fc.assert(
      fc.property(text, (written) => {
        const lines = written.split('\n').length
        const { rules, mistakes } = parseRedirects(written)
        const told = [...mistakes, ...parseHeaders(written).mistakes]
        for (const { line } of [...rules, ...told]) expect(line).toSatisfy(isLineOf(lines))
        for (const { problem } of told) expect(problem).not.toMatch(/[\p{Cc}\p{Cf}]/u)
      }),
      runs,
    )
  })

  it('make headers that hold one line of ASCII and lead to no host but the one they name', () => {
    let redirected = 0
    fc.assert(
      fc.property(text, path, always, (random, wanted, last) => {
        const written = `${random}\n${last}`
        const target = requestTarget(wanted)
        if (target === undefined) return
        const { rules } = parseRedirects(written)
        const answer = route({ files: new Map(), redirects: rules, singlePage: undefined }, target)
        if (answer.kind === 'redirect') {
          redirected += 1
          expect(answer.location).toMatch(/^[\x21-\x7e]+$/)
          const led = new URL(answer.location, 'http://preview.example')
          const named = rules.map(({ to }) => to.origin)
          expect(['http://preview.example', ...named]).toContain(led.origin)
        }
        const heading = parseHeaders(`${random}\n/*\n  X-Path: (:splat)`).rules
        const headers = ruleHeaders({ vary: 'Accept-Encoding' }, heading, target.path)
        for (const [name, value] of Object.entries(headers)) {
          validateHeaderName(name)
          validateHeaderValue(name, String(value))
        }
        expect(headers['x-path']).toBeDefined()
        expect(headers.vary).toMatch(/^Accept-Encoding/)
      }),
      runs,
    )
    expect(redirected).toBeGreaterThan(200)
  })

  it('match a path that they are written for, whatever it holds', () => {
    const segment = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 8 })
      // A bare star would be the wildcard; encodeURIComponent leaves it.
      .map((name) => encodeURIComponent(name.toWellFormed()).replaceAll('*', '%2A'))
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 5 }), (segments) => {
        const written = `/${segments.join('/')}`
        const canonical = canonicalPath(written)
        const [rule] = parseRedirects(`${written}/* /x/:splat`).rules
        expect(rule === undefined).toBe(canonical === undefined)
        if (rule === undefined || canonical === undefined) return
        expect(canonicalPath(canonical)).toBe(canonical)
        expect(matchPath(rule.from, `${canonical}/y`)?.get('splat')).toBe('y')
        expect(matchPath(rule.from, canonical)?.get('splat')).toBe('')
        expect(matchPath(rule.from, `${canonical}y`)).toBeUndefined()
      }),
      runs,
    )
  })
})

const isLineOf = (lines: number) => (line: number) => line >= 1 && line <= lines
