import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { source } from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'
import { renderHtml } from '../../src/report/html.ts'
import { type BrowserPage, openInBrowser, whyNoBrowser } from '../fixtures/report/browser-page.ts'
import { reports } from '../recordings/reports.ts'

let folder: string
let page: BrowserPage
afterEach(async () => {
  await page.close()
  rmSync(folder, { recursive: true })
})

/** Every recorded report as one: findings of each kind, figures, and the search. */
const report = { ...reports.new, results: Object.values(reports).flatMap(({ results }) => results) }

const missing = whyNoBrowser()
describe.skipIf(missing !== undefined)(
  `report.html (${missing ?? 'chromium and axe-core'})`,
  { timeout: 60_000 },
  () => {
    it.each(['light', 'dark'])(
      'has no fault of accessibility that axe knows: %s',
      async (scheme) => {
        folder = mkdtempSync(path.join(tmpdir(), 'rehearse-page-'))
        const file = path.join(folder, 'report.html')
        writeFileSync(file, renderHtml(report, 'https://ci.example/run'))
        page = await openInBrowser(file)
        const features = [{ name: 'prefers-color-scheme', value: scheme }]
        await page.send('Emulation.setEmulatedMedia', { features })
        await page.evaluate(`${source};0`)
        const seen = await page.evaluate(`axe.run().then(({ violations, passes }) => ({
      violations: violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 2).map(({ html }) => html).join(' ')),
      passes: passes.length,
    }))`)
        expect(seen).toEqual({ violations: [], passes: expect.any(Number) as unknown })
        expect((seen as { passes: number }).passes).toBeGreaterThan(15)
      },
    )
  },
)
