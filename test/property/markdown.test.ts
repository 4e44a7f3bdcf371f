import { spawnSync } from 'node:child_process'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/result.ts'
import { visible } from '../../src/model/visible.ts'
import { renderComment } from '../../src/report/comment.ts'
import { mdCell, mdCode, mdProse } from '../../src/report/escape.ts'
import { renderFull } from '../../src/report/full.ts'
import { tables } from '../../src/report/table-section.ts'
import type { Table } from '../../src/model/table.ts'
import { fuzzMarkdown, whyNoParser } from '../fixtures/report/fuzz-markdown.ts'
import { reports } from '../recordings/reports.ts'

/** Text that likes to break Markdown, HTML, tables, mentions and links. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '`',
        '``',
        '|',
        '\\',
        '\n',
        '\r',
        '<',
        '>',
        '&',
        '"',
        '*',
        '_',
        '~',
        '[',
        ']',
        '(',
        ')',
        '!',
        '#',
        '@',
        '@org/team',
        '#12',
        'GH-1',
        'https://evil.example',
        'www.evil.example',
        ':tada:',
        '<!--',
        '-->',
        '</details>',
        '<img src=x>',
        '\u202e',
        '\u200b',
        '\ud800',
        '&#64;',
        '$',
        '- ',
        '1. ',
        '> ',
        ' ',
      ),
      fc.string({ maxLength: 8 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

function withTable(table: Table): Report {
  const [result] = reports.pass.results
  if (!result) throw new Error('no result')
  return { ...reports.pass, results: [{ ...result, tables: [table] }] }
}

const cmark = spawnSync('cmark-gfm', ['--version']).status === 0

function html(markdown: string): string {
  const extensions = ['table', 'autolink', 'strikethrough', 'tagfilter', 'tasklist']
  const args = [...extensions.flatMap((name) => ['-e', name]), '--unsafe']
  return spawnSync('cmark-gfm', args, { input: markdown, encoding: 'utf8', maxBuffer: 1e9 }).stdout
}

function codeHtml(text: string): string {
  const shown = visible(text)
  if (shown.trim() === '') return '<i>(empty)</i>'
  const escaped = shown
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
  return `<code>${escaped}</code>`
}

describe.skipIf(!cmark)(
  "foreign text stays one piece of code for GitHub's Markdown parser (needs cmark-gfm)",
  () => {
    const samples = fc.sample(hostile, { numRuns: 20_000, seed: 7 })

    it('in a sentence', () => {
      const shown = html(samples.map((text) => `before ${mdCode(text)} after`).join('\n\n'))
      const paragraphs = shown.trim().split('\n')
      expect(paragraphs).toEqual(samples.map((text) => `<p>before ${codeHtml(text)} after</p>`))
    })

    it('in a table', () => {
      const rows = samples.map((text) => `| a | ${mdCell(text)} | b |`)
      const shown = html(['| x | y | z |', '|-|-|-|', ...rows].join('\n'))
      const cells = [...shown.matchAll(/<tr>\n<td>a<\/td>\n<td>(.*)<\/td>\n<td>b<\/td>\n<\/tr>/g)]
      expect(cells.map(([, cell]) => cell)).toEqual(samples.map(codeHtml))
    })

    it('in the tables that checks show', () => {
      const rows = samples.slice(0, 500).map((text) => [text, 'b'])
      const table = { title: 'T', columns: [{ name: 'x' }, { name: 'y' }], rows }
      const shown = html(tables(withTable(table), 500))
      const cells = [...shown.matchAll(/<td align="left">(.*)<\/td>\n<td align="left">b<\/td>/g)]
      expect(cells).toHaveLength(rows.length)
      const prose = cells.map(([, cell = '']) => cell.replace(/<code>.*?<\/code>/g, ''))
      expect(prose.join('')).not.toMatch(/<(?!i>|\/i>)|@\w|https?:|www\./)
    })

    it('as a sentence of ours: no link, mention, emphasis or tag comes out of it', () => {
      const shown = html(samples.map((text) => `1. x ${mdProse(text)} y`).join('\n\n---\n\n'))
      expect(shown.replace(/<code>.*?<\/code>|<i>\(empty\)<\/i>/g, '')).not.toMatch(
        /<(?!\/?(?:ol|li|hr|p)\b)|@\w|https?:|www\./,
      )
    })
  },
)

const missing = whyNoParser()
describe.skipIf(missing !== undefined)(`every Markdown surface (${missing ?? 'cmark-gfm'})`, () => {
  it('keeps its structure and has no mention, link or reference of foreign text: 20,000 texts', () => {
    const { asked, broken } = fuzzMarkdown(20_000, 11)
    expect(asked).toBeGreaterThanOrEqual(20_000)
    expect(broken.slice(0, 3)).toEqual([])
  }, 300_000)
})

const finding = fc.record({
  rule: fc.constant('crawl/broken-link'),
  severity: fc.constantFrom('error', 'warning', 'info' as const),
  subject: hostile,
  message: hostile,
  evidence: fc.array(hostile, { maxLength: 8 }),
})

it('a comment never passes its limit, and its details are balanced', () => {
  fc.assert(
    fc.property(fc.array(finding, { maxLength: 40 }), fc.nat(200), (findings, times) => {
      const many = Array.from({ length: times }, () => findings).flat()
      const report = {
        schema: 'rehearse.report/1',
        version: '0.0.0',
        startedAt: '2026-01-01T00:00:00.000Z',
        durationMs: 1,
        outcome: 'fail',
        gate: 'closed',
        results: [
          {
            check: 'crawl',
            moment: 'main',
            outcome: 'fail',
            measurements: [],
            findings: many,
            durationMs: 1,
          },
        ],
        claims: [],
      } as Report
      for (const [text, limit] of [
        [renderComment(report), 20_000],
        [renderFull(report), 900 * 1024],
      ] as const) {
        expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(
          limit * (limit > 20_000 ? 1 : 4),
        )
        expect(text.length).toBeLessThanOrEqual(limit)
        expect(text.isWellFormed()).toBe(true)
        // Foreign text may spell a tag, but never at the start of a line.
        expect(text.match(/^<details>/gm)?.length).toBe(text.match(/^<\/details>/gm)?.length)
      }
    }),
    { numRuns: 50 },
  )
})
