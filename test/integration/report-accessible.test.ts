import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { source } from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/result.ts'
import { renderHtml } from '../../src/report/html.ts'
import { type BrowserPage, openInBrowser, whyNoBrowser } from '../fixtures/report/browser-page.ts'
import { aPng } from '../fixtures/report/pictures.ts'
import { reports } from '../recordings/reports.ts'

let folder: string
let page: BrowserPage
afterEach(async () => {
  await page.close()
  rmSync(folder, { recursive: true })
})

/** Every recorded report as one: findings of each kind, figures, and the search. */
const name = 'pictures/0123456789abcdef.jpg'
const seconds = (from: number, to: number) => ({
  from: `2026-11-23T22:41:${from}.000Z`,
  to: `2026-11-23T22:41:${to}.000Z`,
})
const report: Report = {
  ...reports.new,
  results: Object.values(reports)
    .flatMap(({ results }) => results)
    .map((result) => ({
      ...result,
      findings: result.findings.map((finding) => ({ ...finding, picture: name })),
    })),
  timeline: [
    { kind: 'preview', name: 'preview', ...seconds(10, 12), outcome: 'pass' },
    { kind: 'check', name: 'load', ...seconds(12, 40), outcome: 'fail' },
    { kind: 'phase', name: 'ramp', of: 'load', ...seconds(12, 20) },
    { kind: 'phase', name: 'hold', of: 'load', ...seconds(20, 40) },
    { kind: 'incident', name: 'web', ...seconds(21, 24), outcome: 'warn', told: 'was ended' },
    { kind: 'down', name: 'preview down', ...seconds(40, 41) },
  ],
}
const url = `data:image/png;base64,${aPng(640, 400).toString('base64')}`
const pictures = new Map([[name, { type: 'image/png', width: 640, height: 400, url } as const]])

const missing = whyNoBrowser()
describe.skipIf(missing !== undefined)(
  `report.html (${missing ?? 'chromium and axe-core'})`,
  { timeout: 60_000 },
  () => {
    it.each([
      ['light', 1280],
      ['dark', 1280],
      ['light', 390],
    ])(
      'has no fault of accessibility that axe knows, and is no wider than it may be: %s, %d pixels',
      async (scheme, width) => {
        folder = mkdtempSync(path.join(tmpdir(), 'rehearse-page-'))
        const file = path.join(folder, 'report.html')
        writeFileSync(file, renderHtml(report, { runUrl: 'https://ci.example/run', pictures }))
        page = await openInBrowser(file)
        const features = [{ name: 'prefers-color-scheme', value: scheme }]
        await page.send('Emulation.setEmulatedMedia', { features })
        const screen = { width, height: 844, deviceScaleFactor: 1, mobile: false }
        await page.send('Emulation.setDeviceMetricsOverride', screen)
        await page.evaluate(`${source};0`)
        const seen = await page.evaluate(`axe.run().then(({ violations, passes }) => ({
      violations: violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 2).map(({ html }) => html).join(' ')),
      passes: passes.length,
    }))`)
        expect(seen).toEqual({ violations: [], passes: expect.any(Number) as unknown })
        expect((seen as { passes: number }).passes).toBeGreaterThan(15)
        const root = 'document.documentElement'
        expect(await page.evaluate(`${root}.scrollWidth <= ${root}.clientWidth`)).toBe(true)
        // The policy of the page lets the pictures in.
        const drawn = `[...document.images].every((one) => one.complete && one.naturalWidth === 640)`
        expect(await page.evaluate(drawn)).toBe(true)
        expect(await page.evaluate('document.images.length')).toBeGreaterThan(5)
      },
    )
  },
)
