import { describe, expect, it } from 'vitest'
import { renderComment } from '../../../src/report/comment.ts'
import { renderConsole } from '../../../src/report/console.ts'
import { renderFull } from '../../../src/report/full.ts'
import { rules } from '../../../src/rules.ts'
import type { Finding, Report } from '../../../src/model/result.ts'
import { reports } from '../../recordings/reports.ts'

const parts = { runUrl: 'https://github.com/octo/shop/actions/runs/551', rules }

describe.each(Object.entries(reports))('a report that ends in %s', (name, report) => {
  it('as a comment', async () => {
    await expect(renderComment(report, parts)).toMatchFileSnapshot(
      `../../recordings/${name}.comment.md`,
    )
  })

  it('as a whole', async () => {
    await expect(renderFull(report, parts)).toMatchFileSnapshot(`../../recordings/${name}.full.md`)
  })

  it('on a terminal', async () => {
    await expect(renderConsole(report, false)).toMatchFileSnapshot(
      `../../recordings/${name}.console.txt`,
    )
  })

  it('says the verdict and the worst of it in the first 300 characters of a comment', () => {
    const start = renderComment(report, parts).slice(0, 300)
    expect(start).toMatch(/^## \S+ Rehearse: (ready|not ready for the public|could not find out)/)
    expect(start).toMatch(/gate is (open|\*\*closed\*\*)/)
  })
})

function longFinding(index: number, size: number): Finding {
  return {
    rule: 'crawl/broken-link',
    severity: index < 9000 ? 'error' : 'warning',
    subject: `/${index}${'|'.repeat(size)}`,
    message: 'answers 404',
    evidence: Array.from({ length: 50 }, () => '`|'.repeat(size)),
  }
}

function withMany(size: number): Report {
  const findings = Array.from({ length: 10_000 }, (_, index) => longFinding(index, size))
  const results = reports.fail.results.slice(0, 1).map((result) => ({
    ...result,
    check: 'crawl',
    outcome: 'fail' as const,
    findings,
  }))
  return { ...reports.fail, results }
}

describe('a comment that would be too long', () => {
  it.each([1, 60, 1000])('leaves out whole parts, and says how many of what', (size) => {
    const text = renderComment(withMany(size), parts)
    expect(text.length).toBeLessThanOrEqual(20_000)
    expect(text).toMatch(/^## ⛔ Rehearse: not ready for the public, 9,000 problems/)
    expect(text).toMatch(/and \d{4} more in the full report|: 9,000 problems/)
    expect(text).toMatch(/Warnings \(1000\)|in the full report: .*1,000 warnings/)
    for (const claim of ['1. Are', '2. Was', '3. Does']) expect(text).toContain(`| ${claim}`)
    expect(text).toMatch(/<\/sub>$/)
    expect(text.match(/^```/gm)).toHaveLength(2)
  })
})

it('says of a fork that its own code measured', () => {
  const told = /Measured by the run of a fork/
  expect(renderComment(reports.fail, { foreign: true })).toMatch(told)
  expect(renderFull(reports.fail, { foreign: true })).toMatch(told)
  expect(renderComment(reports.fail)).not.toMatch(told)
})

it('prints colours only when asked, and never an escape sequence of the site', () => {
  expect(renderConsole(reports.fail, false)).not.toContain('\u001b')
  expect(renderConsole(reports.fail, true)).toContain('\u001b[31m')
  expect(renderConsole(reports.fail, true)).not.toContain('\u202e')
})
