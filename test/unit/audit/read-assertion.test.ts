import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAssertion } from '../../../src/checks/audit/assertions/read-assertion.ts'
import { options } from '../../../src/checks/audit/options.ts'
import { loadConfig } from '../../../src/config/load.ts'
import { UserError } from '../../../src/model/errors.ts'
import { Unreadable } from '../../../src/model/line/unreadable.ts'

/** The word that is wrong stands between «», and what is said of it. */
const malformed: readonly [line: string, why: string, fix: string][] = [
  ['', 'The line ends where an audit, a score or a metric belongs', 'audit "errors-in-console"'],
  ['«LCP» < 2s', 'stands where an audit, a score or a metric belongs', 'lcp < 2500ms'],
  ['«inp» < 2s', 'stands where an audit, a score or a metric belongs', 'lcp < 2500ms'],
  ['lcp', 'The line ends where a comparison belongs', 'Write lcp < 2500ms'],
  ['lcp < «2500»', 'is not a duration', '2s'],
  ['lcp «>» 2s', 'is no bound from above', 'Write <'],
  ['lcp < 2s «today»', 'stands where the line should end', 'Remove it'],
  ['lcp < 2s [«loud»]', 'is no severity', 'error, warning, info'],
  ['lcp < 2s [warning', 'The line ends where a closing bracket belongs', 'Close it'],
  ['cls < «100ms»', 'is not a number', 'Write a number'],
  ['score «speed» >= 0.9', 'stands where a category belongs', 'performance'],
  ['score seo >= «95»', 'is no score of Lighthouse, which go from 0 to 1', 'Write 0.95'],
  ['score seo «<» 0.9', 'is no bound from below', 'Write >'],
  ['audit «doctype» passes', 'stands where the id of an audit in quotes belongs', '"doctype"'],
  ['audit "«doctipe»" passes', 'is no audit of Lighthouse 13.5.0', 'id'],
  ['audit "«dom-size»" passes', 'is no audit of Lighthouse 13.5.0 any more', '"dom-size-insight"'],
  ['audit "doctype" «fails»', 'stands where passes, score, value or items belongs', 'passes'],
  ['audit "doctype" items <= «few»', 'is not a number', 'Write a number'],
  ['page «"docs"» lcp < 2s', 'is no path of the site', '"/docs/*"'],
  ['page «/docs» lcp < 2s', 'stands where a path in quotes belongs', '"/docs"'],
]

/** What lines are made of, in any order. */
const fragments =
  'audit score lcp cls "doctype" " passes items page "/a" < >= 0.9 2s [ warning ] seo = é'.split(
    ' ',
  )

describe('readAssertion', () => {
  it('reads every form', () => {
    expect(readAssertion('audit "errors-in-console" passes')).toEqual({
      text: 'audit "errors-in-console" passes',
      severity: 'error',
      of: { kind: 'audit', audit: 'errors-in-console', aspect: 'passes' },
    })
    expect(readAssertion('page "/docs/*"  score accessibility >= 0.95 [warning]')).toEqual({
      text: 'page "/docs/*"  score accessibility >= 0.95',
      severity: 'warning',
      page: '/docs/*',
      of: { kind: 'score', category: 'accessibility' },
      bound: { comparator: '>=', value: 0.95 },
    })
    expect(readAssertion('lcp<2.5s').bound).toEqual({ comparator: '<', value: 2500 })
    expect(readAssertion('speed-index <= 3400ms [ info ]').severity).toBe('info')
    expect(readAssertion('cls < 0.1')).toMatchObject({
      of: { metric: 'cls' },
      bound: { value: 0.1 },
    })
    expect(readAssertion('audit "server-response-time" value < 600').of).toMatchObject({
      aspect: 'value',
    })
    expect(readAssertion('audit "errors-in-console" items <= 2').of).toMatchObject({
      aspect: 'items',
    })
  })

  it.each(malformed)('points at the word: %s', (marked, why, fix) => {
    const line = marked.replaceAll(/[«»]/g, '')
    const from = marked.includes('«') ? marked.indexOf('«') : line.length
    const to = marked.includes('»') ? marked.indexOf('»') - 1 : line.length
    let thrown: unknown
    try {
      readAssertion(line)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(Unreadable)
    const { span, why: told, fix: advice } = thrown as Unreadable
    expect({ span, told }).toEqual({ span: { from, to }, told: why })
    expect(advice).toContain(fix)
  })

  it('reads any text or points at a word of it, and never throws anything else', () => {
    const words = fc.constantFrom(...fragments)
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (parts) => {
        const line = parts.join(' ')
        try {
          expect(readAssertion(line).text).toBe(line.slice(0, line.indexOf('[')).trim())
        } catch (error) {
          if (!(error instanceof Unreadable)) {
            expect(readAssertion(line).text).toBe(line.trim())
            return
          }
          expect(error.span.from).toBeLessThanOrEqual(error.span.to)
          expect(error.span.to).toBeLessThanOrEqual(line.length)
        }
      }),
      { seed: 7, numRuns: 3000 },
    )
  })

  it('is told in rehearse.yml with carets under the word', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'rehearse-audit-'))
    const file = path.join(folder, 'rehearse.yml')
    await writeFile(file, 'audit:\n  assertions:\n    - lcp < 2500\n')
    const failed = await loadConfig(file, []).catch((error: unknown) => error)
    await rm(folder, { recursive: true })
    expect(failed).toBeInstanceOf(UserError)
    const { what, why, quote } = failed as UserError
    expect(what).toMatch(/rehearse\.yml:3:13: audit\.assertions\.0 is not valid$/)
    expect(why).toBe('"2500" is not a duration')
    expect(quote).toEqual(['lcp < 2500', '      ^^^^'])
  })

  it('reads the assertions that hold by default', () => {
    const { assertions } = options.parse({})
    expect(assertions.length).toBeGreaterThan(4)
    expect(assertions.every(({ severity }) => severity === 'warning')).toBe(true)
  })
})
