import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Report } from '../../src/model/result.ts'
import { renderComment } from '../../src/report/comment.ts'
import { renderFull } from '../../src/report/full.ts'
import { renderHtml } from '../../src/report/html.ts'
import { renderJunit } from '../../src/report/junit.ts'
import { renderSarif } from '../../src/report/sarif.ts'
import { rules } from '../../src/rules.ts'
import { openInBrowser, whyNoBrowser } from '../../test/fixtures/report/browser-page.ts'
import { reports } from '../../test/recordings/reports.ts'

const findings = 10_000
const renderLimitMs = 500
const interactiveLimitMs = 1000
const commentLimit = 20_000
const rounds = 5

/**
 * A report with 10,000 findings: how long every form of it takes to write, and how long a browser takes from opening
 * the file until its search has answered. Throws when the comment is too long, or either took too long.
 */
export async function benchReport(): Promise<string[]> {
  const report = withFindings()
  const forms: Record<string, (of: Report) => string> = {
    comment: (of) => renderComment(of, { rules }),
    'report.md': (of) => renderFull(of, { rules }),
    'report.html': (of) => renderHtml(of),
    'rehearse.sarif': (of) => renderSarif(of, rules),
    'junit.xml': renderJunit,
  }
  const lines: string[] = []
  const slow: string[] = []
  for (const [name, write] of Object.entries(forms)) {
    const { bestMs, text } = timed(() => write(report))
    lines.push(`report: ${name}: ${text.length.toLocaleString('en')} characters in ${bestMs} ms`)
    if (bestMs > renderLimitMs) slow.push(`${name} takes ${bestMs} ms`)
    if (name === 'comment' && text.length > commentLimit) slow.push('the comment is too long')
  }
  const missing = whyNoBrowser()
  if (missing === undefined) {
    const ms = await interactiveMs(renderHtml(report))
    lines.push(`report: report.html answers a search ${ms} ms after it was opened`)
    if (ms > interactiveLimitMs) slow.push(`report.html is interactive after ${ms} ms only`)
  } else lines.push(`report: no browser: ${missing}`)
  if (slow.length > 0) throw new Error([...lines, `report: ${slow.join('; ')}`].join('\n'))
  return lines
}

function withFindings(): Report {
  const [result] = reports.fail.results
  if (!result) throw new Error('no result')
  const many = Array.from({ length: findings }, (_, index) => ({
    rule: index % 3 === 0 ? 'crawl/soft-404' : 'crawl/broken-link',
    severity: index % 2 === 0 ? ('error' as const) : ('warning' as const),
    subject: `/category/${index % 97}/product-${index}`,
    message: `answers 404, linked from ${index % 13} pages`,
    evidence: [`on /category/${index % 97}, line ${index}, link text "Product ${index}"`],
  }))
  const crawl = { ...result, check: 'crawl', outcome: 'fail' as const, findings: many }
  return { ...reports.fail, results: [crawl, ...reports.fail.results.slice(1)] }
}

function timed(work: () => string): { bestMs: number; text: string } {
  let text = ''
  const times = Array.from({ length: rounds }, () => {
    const began = performance.now()
    text = work()
    return performance.now() - began
  })
  return { bestMs: Math.round(Math.min(...times)), text }
}

/** From the begin of the navigation until the page has filtered all its findings and drawn what is left. */
async function interactiveMs(page: string): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rehearse-bench-'))
  const file = path.join(folder, 'report.html')
  writeFileSync(file, page)
  const browser = await openInBrowser(file)
  try {
    // The first load warms the browser up, not the page.
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      await browser.send('Page.reload', { ignoreCache: true })
      const took = await browser.evaluate(`new Promise((resolve) => {
        const search = () => {
          const field = document.querySelector('#search')
          if (!field || document.readyState !== 'complete') return setTimeout(search, 5)
          field.value = 'product-77'
          field.dispatchEvent(new Event('input', { bubbles: true }))
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
        }
        search()
      })`)
      if (typeof took === 'number') times.push(took)
    }
    if (times.length === 0) throw new Error('report: the page never answered')
    return Math.round(Math.min(...times))
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true })
  }
}
