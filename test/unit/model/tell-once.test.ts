import { describe, expect, it } from 'vitest'
import { answerClaims } from '../../../src/model/claims.ts'
import { againstBase } from '../../../src/model/baseline.ts'
import type { CheckResult, Comparison, Finding, Report } from '../../../src/model/result.ts'
import { tellOnce } from '../../../src/model/tell-once.ts'
import { gateOf, honest, outcomeOfCheck, overallOutcome } from '../../../src/model/verdict.ts'
import { counts } from '../../../src/hosts/github/counts.ts'
import { annotations } from '../../../src/hosts/github/annotations.ts'
import { renderBadge } from '../../../src/report/badge.ts'
import { renderComment } from '../../../src/report/comment.ts'
import { findingsOf } from '../../../src/report/findings-of.ts'
import { renderHtml } from '../../../src/report/html.ts'
import { renderJunit } from '../../../src/report/junit.ts'
import { renderSarif } from '../../../src/report/sarif.ts'
import { rules } from '../../../src/rules.ts'
import { aReport } from '../github/a-report.ts'

const image = '/images/old.svg'
const dead: Finding = {
  rule: 'crawl/broken-link',
  severity: 'error',
  subject: image,
  message: 'answers 404, linked from 1 page',
  evidence: ['on /about: img src'],
}
const missed: Finding = {
  rule: 'pages/failed-resource',
  severity: 'error',
  subject: image,
  message: 'answers 404 to the page, on 1 page',
  evidence: ['on /about: img src', 'Image /images/old.svg'],
  picture: 'pictures/0123456789abcdef.jpg',
}
const of = (check: string, findings: Finding[], comparison?: Comparison): CheckResult => ({
  check,
  moment: 'main',
  outcome: outcomeOfCheck(findings, undefined, comparison),
  measurements: [],
  findings,
  durationMs: 1,
  ...(comparison ? { comparison } : {}),
})
const both = (crawl: Partial<Finding> = {}, pages: Partial<Finding> = {}, is?: Comparison) => [
  of('crawl', [{ ...dead, ...crawl }], is),
  of('pages', [{ ...missed, ...pages }], is),
]
const toldBy = (results: readonly CheckResult[]) =>
  tellOnce(results, rules).flatMap(({ findings }) =>
    findings.map((finding) => finding.toldBy?.rule ?? null),
  )
const once = [null, 'crawl/broken-link']
const twice = [null, null]

describe('a problem that two checks found', () => {
  it('is told once, with the evidence of both and the picture', () => {
    const [crawl, pages] = tellOnce(both(), rules)
    expect(crawl?.findings).toEqual([
      {
        ...dead,
        evidence: [
          'on /about: img src',
          'pages/failed-resource: answers 404 to the page, on 1 page',
          'Image /images/old.svg',
        ],
        picture: missed.picture,
      },
    ])
    expect(pages?.findings).toEqual([
      { ...missed, toldBy: { rule: 'crawl/broken-link', subject: image } },
    ])
  })

  it('is the same where one of them leaves a hash of content out of its name', () => {
    const hashed = { subject: '/assets/old.3f9a8c7d1e2b.svg' }
    expect(toldBy(both(hashed, { subject: '/assets/old.~.svg' }))).toEqual(once)
  })

  it.each<[string, Partial<Finding>, Partial<Finding>]>([
    ['another target', { subject: '/images/new.svg' }, {}],
    ['another rule', { rule: 'crawl/soft-404' }, {}],
    ['a note', { severity: 'info' }, {}],
    ['less than what closes the gate', { severity: 'warning' }, {}],
    ['what the base has too', { known: true }, {}],
    ['what the base has not', {}, { known: true }],
  ])('is told twice where the other tells of %s', (_, crawl, pages) => {
    expect(toldBy(both(crawl, pages))).toEqual(twice)
  })

  it('is told by what closes the gate, also for a warning', () => {
    expect(toldBy(both({}, { severity: 'warning' }))).toEqual(once)
  })

  it('is told once where the base has it too', () => {
    expect(toldBy(both({ known: true }, { known: true }, { gate: 'new' }))).toEqual(once)
  })

  it('changes neither outcome nor gate by it, and no result file says that it is told elsewhere', () => {
    const results = both()
    const told = tellOnce(results, rules)
    expect(told.map(({ outcome }) => outcome)).toEqual(['fail', 'fail'])
    expect(overallOutcome(told)).toBe(overallOutcome(results))
    expect(gateOf(told, 'fail')).toBe('closed')
    const forged = of('pages', [{ ...missed, toldBy: { rule: 'crawl/timeout', subject: '/x' } }])
    expect(honest(forged).findings).toEqual([missed])
  })
})

const known = (head: CheckResult, base: CheckResult | undefined) => {
  if (!base) throw new Error('no base')
  return againstBase(head, { result: base, commit: 'b'.repeat(40) }, 'new').findings[0]?.known
}

describe('against the base', () => {
  const stored = tellOnce(both(), rules)
  it('each stays known by its own name, whichever of the checks runs', () => {
    expect(known(of('crawl', [dead]), stored[0])).toBe(true)
    expect(known(of('pages', [missed]), stored[1])).toBe(true)
  })
})

const read = (log: string) =>
  (JSON.parse(log) as { runs: [{ results: Record<string, unknown>[] }] }).runs[0].results

describe('every surface counts it once', () => {
  const results = tellOnce(both(), rules)
  const report: Report = aReport(results)

  it('in lists, headlines, outputs and annotations', () => {
    expect(findingsOf(report, 'problem')).toHaveLength(1)
    expect(renderComment(report)).toMatch(/^## ⛔ Rehearse: not ready for the public, 1 problem\n/)
    expect(renderHtml(report).match(/<article/g)).toHaveLength(1)
    expect(JSON.parse(renderBadge(report))).toMatchObject({ message: '1 problem' })
    expect(counts(report)).toEqual({ 'blocking-count': '1' })
    expect(annotations(report).commands).toHaveLength(1)
  })

  it('in the evidence of the claims', () => {
    const [tested] = answerClaims(results, () => 'tested')
    expect(tested?.evidence).toBe('crawl, 1 found; pages')
  })

  it('in junit.xml, where the check that failed by it passes no more than before', () => {
    const xml = renderJunit(report)
    expect(xml).toMatch(/<testsuites name="Rehearse" tests="4" failures="1" errors="0"/)
    expect(xml).toContain('<testsuite name="pages" tests="2" failures="0" errors="0" skipped="2"')
    expect(xml).toContain('message="told by crawl/broken-link of the same"')
  })

  it('in rehearse.sarif, where the other is suppressed and keeps its fingerprint', () => {
    const [told, same] = read(renderSarif(report, rules))
    expect(told).not.toHaveProperty('suppressions')
    expect(same).toMatchObject({
      ruleId: 'pages/failed-resource',
      suppressions: [{ justification: 'Told by crawl/broken-link of the same.' }],
    })
    const [alone] = read(renderSarif(aReport([of('pages', [missed])]), rules))
    expect(same?.['partialFingerprints']).toEqual(alone?.['partialFingerprints'])
  })
})

it('knows every rule that another one says the same as', () => {
  const named = Object.values(rules).flatMap(({ sameAs = [] }) => sameAs)
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((rule) => !Object.hasOwn(rules, rule))).toEqual([])
})
