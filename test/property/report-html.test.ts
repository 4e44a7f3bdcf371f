import { hash } from 'node:crypto'
import * as fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { expect, it } from 'vitest'
import { Plot } from '../../src/model/plot.ts'
import { Report } from '../../src/model/result.ts'
import { figure } from '../../src/report/html/plot/figure.ts'
import { renderHtml } from '../../src/report/html.ts'
import { reports } from '../recordings/reports.ts'

/** Text that likes to end what it stands in and to begin something else. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('<', '>', '"', "'", '&', '&lt;', '-->', '<!--', '</title>', '</style>', '`'),
      fc.constantFrom('<script>alert(1)</script>', '" onload="x', '</svg><img src=x>', '\u202e'),
      fc.constantFrom('\u0000', '\ud800', '\n', 'javascript:alert(1)', 'url(//evil.example)', 'x'),
      fc.string({ maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join('').slice(0, 90))

/** What a browser makes of the markup: every element with the names of its attributes, in order. */
function skeleton(markup: string): string[] {
  const elements: string[] = []
  const parser = new Parser({
    onopentag: (name, attributes) =>
      elements.push(`<${name} ${Object.keys(attributes).join(' ')}>`),
    onclosetag: (name) => elements.push(`</${name}>`),
    oncomment: () => elements.push('<!---->'),
  })
  parser.end(markup)
  return elements
}

/** A report in which every text that may be foreign is this one. */
function filledWith(text: string): Report {
  const shown = {
    plots: [
      {
        title: text,
        note: text,
        kind: 'lines',
        x: { unit: 's', values: [0, 1, 2] },
        unit: 'ms',
        lines: [{ name: text, values: [1, null, 3] }],
        bands: [{ name: text, from: 0, to: 2 }],
        limits: [{ name: text, value: 2 }],
        markers: [{ name: text, x: 1 }],
      },
    ],
    tables: [{ title: text, columns: [{ name: text }], rows: [[text], [text]], tones: ['bad'] }],
  }
  const finding = { rule: 'crawl/broken-link', subject: text, message: text, fix: text }
  const severities = ['error', 'warning', 'info'] as const
  const findings = severities.map((severity) => ({
    ...finding,
    severity,
    evidence: [text, text],
    where: { file: text, line: 3 },
    picture: 'pictures/0123456789abcdef.jpg',
  }))
  const times = { from: '2026-01-01T00:00:00.000Z', to: '2026-01-01T00:01:00.000Z' }
  const timeline = (['check', 'phase', 'phase', 'incident', 'down'] as const).map((kind) => ({
    ...times,
    kind,
    name: text.slice(0, 200),
    of: text.slice(0, 200),
    told: text,
  }))
  return Report.parse({
    ...reports.fail,
    version: text.slice(0, 40),
    target: `javascript:${text}`,
    commit: text.slice(0, 64),
    results: [{ ...reports.fail.results[1], reason: text, summary: text, findings, ...shown }],
    claims: reports.fail.claims.map((claim) => ({ ...claim, evidence: text })),
    timeline,
  })
}

const url = 'data:image/png;base64,iVBORw0KGgo='
const picture = { type: 'image/png', width: 4, height: 3, url } as const
const parts = {
  runUrl: 'https://ci.example/run',
  pictures: new Map([['pictures/0123456789abcdef.jpg', picture]]),
}

it('shows foreign text as text, wherever it stands', () => {
  const plain = skeleton(renderHtml(filledWith('x'), parts))
  expect(plain.length).toBeGreaterThan(100)
  expect(plain.filter((tag) => tag.startsWith('<script'))).toEqual(['<script >'])
  expect(plain.filter((tag) => tag.startsWith('<img'))).toHaveLength(3)
  expect(plain.join('')).not.toMatch(/<(?:iframe|link|object|embed|form|base)\b| on| style/)
  fc.assert(
    fc.property(hostile, (text) => {
      expect(skeleton(renderHtml(filledWith(text), parts))).toEqual(plain)
    }),
    { numRuns: 300 },
  )
})

it('leads nowhere but to the web', () => {
  fc.assert(
    fc.property(fc.oneof(hostile, fc.webUrl()), (target) => {
      const page = renderHtml({ ...reports.pass, target }, { runUrl: target })
      const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, link]) => link ?? '')
      for (const link of links) expect(link).toMatch(/^https?:/)
    }),
  )
})

it('lets in the one style sheet and the one script, and nothing else', () => {
  const page = renderHtml(reports.pass)
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? []
  const digest = hash('sha256', style, 'base64')
  const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(page) ?? []
  const scripted = hash('sha256', script, 'base64')
  expect(page).toContain(
    `content="default-src 'none'; style-src 'sha256-${digest}'; script-src 'sha256-${scripted}'; img-src data:; base-uri 'none'; form-action 'none'"`,
  )
  expect(page).not.toMatch(/@import|url\(|src=|innerHTML|eval/)
})

const unit = fc.constantFrom('s', 'ms', '1/s', 'bytes', 'count', 'ratio' as const)
const value = fc.oneof(
  fc.double({ min: -1e15, max: 1e15, noNaN: true }),
  fc.integer({ min: -1000, max: 100_000 }),
  fc.constantFrom(0, 1e-300, 1e15, -1e15),
)
const plot = fc.record({
  title: fc.constant('A plot'),
  kind: fc.constantFrom('lines', 'bars' as const),
  x: fc.record({ unit, values: fc.array(value, { maxLength: 20 }), log: fc.boolean() }),
  unit,
  lines: fc.array(
    fc.record({
      name: fc.constant('line'),
      values: fc.array(fc.option(value), { maxLength: 20 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  bands: fc.array(fc.record({ name: fc.constant('band'), from: value, to: value }), {
    maxLength: 3,
  }),
  limits: fc.array(fc.record({ name: fc.constant('limit'), value }), { maxLength: 3 }),
  markers: fc.array(fc.record({ name: fc.constant('marker'), x: value }), { maxLength: 3 }),
})

it('draws any plot that a result file may hold', () => {
  fc.assert(
    fc.property(plot, (drawn) => {
      const { markup } = figure(Plot.parse(drawn))
      expect(markup).not.toMatch(/NaN|Infinity|undefined/)
      expect(markup.length).toBeLessThan(100_000)
      const depth = skeleton(`<div>${markup}</div>`).reduce(
        (open, tag) => open + (tag.startsWith('</') ? -1 : 1),
        0,
      )
      expect(depth).toBe(0)
    }),
    { numRuns: 2000 },
  )
})

it('stays within what browsers open at once', () => {
  const [result] = reports.fail.results
  if (!result) throw new Error('no result')
  const finding = {
    rule: 'crawl/broken-link',
    severity: 'error' as const,
    subject: '"'.repeat(4096),
    message: '<'.repeat(4096),
    evidence: Array.from({ length: 50 }, () => '&'.repeat(4096)),
  }
  const findings = Array.from({ length: 3000 }, () => finding)
  const page = renderHtml({ ...reports.fail, results: [{ ...result, findings }] })
  expect(page.length).toBeLessThanOrEqual(12 * 1024 * 1024)
  expect(page).toMatch(/and 2,\d\d\d more in report\.json/)
})

it('marks no height of a size by digits that only its neighbours tell apart', () => {
  const drawn = figure({
    title: 'Free disk',
    kind: 'lines',
    x: { unit: 's', values: [0, 1, 2] },
    unit: 'bytes',
    lines: [{ name: 'free', values: [81_191_740_000, 81_191_700_000, 81_191_660_000] }],
  }).markup
  const marks = [...drawn.matchAll(/>(\d[\d.]* GB)</g)].map(([, text]) => text ?? '')
  expect(new Set(marks).size).toBeGreaterThan(2)
  for (const text of marks) expect(text.length).toBeLessThan(9)
})
