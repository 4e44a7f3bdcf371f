import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/result.ts'
import { renderHtml } from '../../src/report/html.ts'
import { type BrowserPage, openInBrowser, whyNoBrowser } from '../fixtures/report/browser-page.ts'
import { reports } from '../recordings/reports.ts'

let folder: string
let page: BrowserPage
afterEach(async () => {
  await page.close()
  rmSync(folder, { recursive: true })
})

/** A report with so many findings, a third of them of another rule. */
function withFindings(count: number): Report {
  const [result] = reports.fail.results
  if (!result) throw new Error('no result')
  const findings = Array.from({ length: count }, (_, index) => ({
    rule: index % 3 === 0 ? 'crawl/soft-404' : 'crawl/broken-link',
    severity: 'error' as const,
    subject: `/page/${index}`,
    message: 'answers 404',
  }))
  return { ...reports.fail, results: [{ ...result, findings }] }
}

async function open(count: number): Promise<void> {
  folder = mkdtempSync(path.join(tmpdir(), 'rehearse-page-'))
  const file = path.join(folder, 'report.html')
  writeFileSync(file, renderHtml(withFindings(count)))
  page = await openInBrowser(file)
}

/** How many findings can be seen, and what the page says of it, after typing and choosing. */
async function search(words: string, rule = ''): Promise<unknown> {
  return await page.evaluate(`(() => {
    document.querySelector('#search').value = ${JSON.stringify(words)}
    const rule = document.querySelector('#rule')
    rule.value = ${JSON.stringify(rule)}
    rule.dispatchEvent(new Event('input', { bubbles: true }))
    const seen = [...document.querySelectorAll('article.finding')].filter((one) => one.checkVisibility())
    return [seen.length, document.querySelector('output').value]
  })()`)
}

const missing = whyNoBrowser()
describe.skipIf(missing !== undefined)(
  `the search of report.html (${missing ?? 'chromium'})`,
  { timeout: 60_000 },
  () => {
    it('finds by words and by rule among 10,000 findings, and gives all back', async () => {
      await open(10_000)
      expect(await search('/page/77')).toEqual([111, '111 of 10,000'])
      expect(await search('PAGE/77 answers 404 x')).toEqual([0, '0 of 10,000'])
      expect(await search('', 'crawl/soft-404')).toEqual([3334, '3,334 of 10,000'])
      expect(await search('/page/9999', 'crawl/soft-404')).toEqual([1, '1 of 10,000'])
      expect(await search('')).toEqual([10_000, ''])
    })

    it('is not there for a handful', async () => {
      await open(5)
      expect(
        await page.evaluate(`document.querySelectorAll('.filter, article.finding').length`),
      ).toBe(5)
    })
  },
)
