import { describe, expect, it } from 'vitest'
import { annotations } from '../../../src/hosts/github/annotations.ts'
import { command } from '../../../src/hosts/github/command.ts'
import { counts } from '../../../src/hosts/github/counts.ts'
import { digest } from '../../../src/hosts/github/digest.ts'
import { hasNews } from '../../../src/hosts/github/has-news.ts'
import type { CheckResult, Finding, Report } from '../../../src/model/result.ts'
import { aFinding, aReport, aResult } from './a-report.ts'

const numbered = (count: number, parts: Parameters<typeof aFinding>[0]) =>
  Array.from({ length: count }, (_, at) => aFinding({ subject: `/${at}`, ...parts }))

describe('a command', () => {
  it('escapes what the runner unescapes', () => {
    expect(command('error', { title: 'a:b,c%', file: undefined, line: 3 }, '50 %\n:,')).toBe(
      '::error title=a%3Ab%2Cc%25,line=3::50 %25%0A:,',
    )
    expect(command('endgroup', {}, '')).toBe('::endgroup::')
  })

  it('keeps below the limit of the runner', () => {
    const [, , message = ''] = command('error', {}, 'x\n'.repeat(6000)).split('::')
    expect(message.replaceAll('%0A', '\n').length).toBeLessThanOrEqual(4000)
    const long = command('error', {}, Array(4).fill('y'.repeat(1900)).join('\n'))
    expect(long.replaceAll('%0A', '\n')).toHaveLength('::error::'.length + 4000)
  })
})

describe('annotations', () => {
  it('name rule, place and fix', () => {
    const finding = aFinding({ fix: 'mend it', where: { file: 'a,b.html', line: 7 } })
    expect(annotations(aReport([aResult([finding])]))).toEqual({
      commands: [
        '::error title=crawl/broken-link,file=a%2Cb.html,line=7::/docs answers 404%0AFix: mend it',
      ],
      left: 0,
    })
  })

  it('have a place only if the finding has one', () => {
    const [line] = annotations(aReport([aResult([aFinding()])])).commands
    expect(line).toBe('::error title=crawl/broken-link::/docs answers 404')
  })

  it('are 10 errors and 10 warnings, and tell how many are left', () => {
    const results = [
      aResult([...numbered(12, {}), ...numbered(30, { severity: 'warning' })]),
      aResult([...numbered(5, { severity: 'info' }), ...numbered(5, { known: true })], {
        comparison: { gate: 'new' },
      }),
    ]
    const { commands, left } = annotations(aReport(results))
    expect(commands.map((line) => line.split(' ')[0])).toEqual([
      ...Array(10).fill('::error'),
      ...Array(10).fill('::warning'),
    ])
    expect(left).toBe(22)
  })

  it('show what is known only where it closes the gate', () => {
    const found = [aFinding({ known: true }), aFinding({ known: true, severity: 'warning' })]
    const shown = (gate: 'new' | 'all') =>
      annotations(aReport([aResult(found, { comparison: { gate } })])).commands
    expect(shown('new')).toEqual([])
    expect(shown('all')).toEqual(['::error title=crawl/broken-link::/docs answers 404'])
  })

  it('say first what could not run, no louder than the gate', () => {
    const lost = aResult([], {
      check: 'load',
      moment: 'after',
      outcome: 'error',
      reason: 'no disk',
    })
    const closed = aReport([aResult(numbered(10, {})), lost])
    expect(annotations(closed).commands[0]).toBe('::error title=load-after could not run::no disk')
    const open = aReport([lost], { gate: 'open' })
    expect(annotations(open).commands[0]).toMatch(/^::warning title=load-after/)
  })
})

describe('the counts', () => {
  const findings = [
    ...numbered(3, {}),
    ...numbered(2, { severity: 'warning' }),
    ...numbered(4, { severity: 'info', known: true }),
    ...numbered(1, { known: true }),
    ...numbered(6, { severity: 'warning', known: true }),
  ]
  const against = (comparison: NonNullable<CheckResult['comparison']>) =>
    counts(
      aReport([aResult(findings, { comparison }), aResult(numbered(1, {}), { check: 'load' })]),
    )

  it('are those of what closes the gate, without infos, warnings and what is known', () => {
    const expected = { 'blocking-count': '4', 'new-count': '5', 'known-count': '7' }
    expect(against({ gate: 'new' })).toEqual(expected)
    expect(against({ gate: 'all' })).toEqual({ ...expected, 'blocking-count': '5' })
  })

  it('say nothing of new and known where nothing was compared', () => {
    expect(counts(aReport([aResult(numbered(3, {}))]))).toEqual({ 'blocking-count': '3' })
    expect(
      counts(aReport([aResult(numbered(3, {}), { comparison: { gate: 'new', missing: 'x' } })])),
    ).toEqual({ 'blocking-count': '3' })
  })
})

const warn = (...found: Finding[]) =>
  aReport([aResult(found, { outcome: 'warn', comparison: { gate: 'new' } })], { outcome: 'warn' })

describe('news', () => {
  const known = aFinding({ known: true })

  it.each<[string, boolean, Report]>([
    ['a closed gate', true, aReport([aResult([aFinding()])])],
    ['a check that could not find out', true, aReport([], { outcome: 'error' })],
    ['a new warning', true, warn(known, aFinding({ severity: 'warning' }))],
    ['a warning without a finding', true, warn()],
    ['what is known', false, warn(known, aFinding({ severity: 'info' }))],
    ['nothing', false, aReport([aResult([])])],
  ])('of %s: %s', (_, expected, report) => expect(hasNews(report)).toBe(expected))
})

describe('the digest', () => {
  const report = aReport([aResult([aFinding(), aFinding({ subject: '/b' })])])
  const same = digest(report, 'head')

  it('does not change with times, values and the order of findings', () => {
    const [result = aResult([])] = report.results
    const measurements = [{ metric: 'm', value: 3, unit: 'ms' as const }]
    const later = {
      ...report,
      startedAt: '2027-01-02T03:04:05Z',
      durationMs: 99,
      claims: report.claims.map((claim) => ({ ...claim, evidence: 'other' })),
      results: [{ ...result, measurements, summary: 'x', findings: result.findings.toReversed() }],
    }
    expect(digest(later, 'head')).toBe(same)
    expect(same).toMatch(/^[0-9a-f]{16}$/)
  })

  it.each([
    ['head', report, 'other'],
    ['outcome', { ...report, outcome: 'warn' as const }, 'head'],
    ['gate', { ...report, gate: 'open' as const }, 'head'],
    ['findings', aReport([aResult([aFinding()])]), 'head'],
    ['known', aReport([aResult([aFinding({ known: true }), aFinding({ subject: '/b' })])]), 'head'],
    ['claims', { ...report, claims: [] }, 'head'],
  ])('changes with the %s', (_, other, head) => {
    expect(digest(other, head)).not.toBe(same)
  })
})
