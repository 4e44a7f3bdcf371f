import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import { default as Ajv } from 'ajv-draft-04'
import { default as addFormats } from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import type { Report } from '../../../src/model/result.ts'
import { renderBadge } from '../../../src/report/badge.ts'
import { renderJunit } from '../../../src/report/junit.ts'
import { renderSarif } from '../../../src/report/sarif.ts'
import { rules } from '../../../src/rules.ts'
import { reports } from '../../recordings/reports.ts'

const hostile =
  ']]></failure><x> & "\u0000\u0007\ufffe\ud800\u202e [a](https://evil.example) ::error::x {0}'
const finding = {
  rule: 'crawl/broken-link',
  severity: 'error',
  subject: hostile,
  message: hostile,
} as const

function filledWith(findings: Report['results'][number]['findings']): Report {
  const [result] = reports.fail.results
  if (!result) throw new Error('no result')
  const told = { ...result, outcome: 'fail' as const, reason: hostile, summary: hostile, findings }
  return { ...reports.fail, version: '1.0.0', results: [told] }
}
const odd = filledWith([
  {
    ...finding,
    fix: hostile,
    evidence: [hostile],
    where: { file: `../../a b/${hostile}`, line: 3 },
  },
  { ...finding, rule: 'made-up/rule', severity: 'info' },
])
const all: [string, Report][] = [...Object.entries(reports), ['hostile', odd]]

interface Sarif {
  runs: [
    {
      tool: { driver: { rules: { id: string; helpUri: string }[] } }
      results: {
        ruleId: string
        ruleIndex: number
        baselineState?: string
        suppressions?: object[]
        message: { text: string }
        partialFingerprints: Record<string, string>
        locations: [
          {
            physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } }
          },
        ]
      }[]
    },
  ]
}
const sarifOf = (report: Report) => (JSON.parse(renderSarif(report, rules)) as Sarif).runs[0]

describe('rehearse.sarif', () => {
  // One pattern of the schema is none with the flag u.
  const ajv = new Ajv.default({ strict: false, unicodeRegExp: false })
  addFormats.default(ajv)
  const isValid = ajv.compile(schema)

  it.each(all)('is valid SARIF 2.1.0: %s', (_, report) => {
    isValid(JSON.parse(renderSarif(report, rules)))
    expect(isValid.errors).toBeNull()
    const { tool, results } = sarifOf(report)
    for (const { ruleId, ruleIndex } of results)
      expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
  })

  it('tells new from known, and marks what does not block', () => {
    const states = sarifOf(reports.new).results.map(({ baselineState, suppressions }) => [
      baselineState,
      suppressions?.length,
    ])
    expect(states).toContainEqual(['new', undefined])
    expect(states).toContainEqual(['unchanged', 1])
    expect(sarifOf(reports.fail).results[0]?.baselineState).toBeUndefined()
  })

  it('stays in the repository, and makes no link of foreign text', () => {
    const [first, second] = sarifOf(odd).results
    const place = first?.locations[0].physicalLocation
    expect(place?.artifactLocation.uri).toMatch(/^a%20b\/[\w%.!~*'()/-]+$/)
    expect(place?.region.startLine).toBe(3)
    expect(first?.message.text).not.toMatch(/\]\(|\p{Cc}(?<!\n)/u)
    expect(second?.locations[0].physicalLocation.artifactLocation.uri).toBe('rehearse.yml')
  })

  it('tells two findings of one rule apart, wherever they stand, and not one that moved', () => {
    const places = [1, 2].map((line) => ({
      ...finding,
      subject: '/a',
      where: { file: 'a.md', line },
    }))
    const prints = sarifOf(filledWith([...places, { ...finding, subject: '/b' }])).results.map(
      ({ partialFingerprints }) => partialFingerprints['primaryLocationLineHash'],
    )
    expect(prints[0]).toBe(prints[1])
    expect(prints[2]).not.toBe(prints[0])
  })

  it('holds what GitHub takes: 5,000 results, the worst first, and less than 10 MB packed', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ({
      ...finding,
      severity: index < 15_000 ? ('warning' as const) : ('error' as const),
      subject: `/${index}${'é"'.repeat(500)}`,
      evidence: Array.from({ length: 50 }, () => 'x'.repeat(4096)),
    }))
    const text = renderSarif(filledWith(many), rules)
    const { results } = sarifOf(filledWith(many))
    expect(results).toHaveLength(5000)
    expect(
      new Set(results.map((result) => (result as unknown as { level: string }).level)),
    ).toEqual(new Set(['error']))
    expect(text).toContain('15000 more findings stand in report.json')
    expect(gzipSync(text).length).toBeLessThan(10 * 1024 * 1024)
  })
})

/** What the file counts. */
const count = (report: Report, what: string) =>
  Number(new RegExp(`<testsuites [^>]*${what}="(\\d+)"`).exec(renderJunit(report))?.[1])

describe('junit.xml', () => {
  const xsd = readFileSync('test/fixtures/junit/junit.xsd', 'utf8')

  it.each(all)('has the shape that its readers share: %s', async (_, report) => {
    const xml = { fileName: 'junit.xml', contents: renderJunit(report) }
    const { errors, valid } = await validateXML({ xml, schema: xsd })
    expect(errors).toEqual([])
    expect(valid).toBe(true)
  })

  it('counts as failures what closes the gate, and nothing else', () => {
    expect(count(reports.pass, 'failures') + count(reports.warn, 'failures')).toBe(0)
    expect(count(reports.known, 'failures')).toBe(0)
    expect(count(reports.fail, 'failures')).toBeGreaterThan(0)
    expect(count(reports.error, 'errors')).toBeGreaterThan(0)
    // A result that failed without a finding is no pass.
    expect(count(filledWith([]), 'failures')).toBe(1)
  })
})

/** The endpoint form of shields.io (shields.io/badges/endpoint-badge): these keys, and a colour it knows. */
it.each(all)('badge.json is an endpoint badge: %s', (_, report) => {
  const badge = JSON.parse(renderBadge(report)) as Record<string, unknown>
  expect(badge).toEqual({
    schemaVersion: 1,
    label: 'rehearsal',
    message: expect.stringMatching(/^(?:ready|could not find out|\d+ problems?)$/) as unknown,
    color: expect.stringMatching(/^(?:brightgreen|yellow|red|lightgrey)$/) as unknown,
  })
})
