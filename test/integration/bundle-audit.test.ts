import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditFacts } from '../../src/checks/audit/facts.ts'
import { audits } from '../../src/checks/audit/lighthouse-audits.ts'
import type { CheckResult } from '../../src/model/result.ts'
import { browser } from '../fixtures/pages/browser.ts'
import { startPages } from '../fixtures/servers/pages.ts'

if (!browser) console.warn('skipped: there is no browser on this machine')

/** No category lists these, or they ask for what is switched off: pictures of whole pages, and what is off here. */
const notRun = ['is-crawlable', 'is-on-https', 'redirects-http']

const home = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title></head>
<body><main><h1>Shop</h1><p>Things</p></main><script>console.error('planted')</script></body></html>`

describe.skipIf(!browser)('the committed bundle, outside every node_modules', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'rehearse-bundle-audit-'))
    cpSync(path.resolve('dist'), folder, { recursive: true })
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it('audits a page by every audit of Lighthouse', { timeout: 300_000 }, async () => {
    const site = await startPages({ '/': home })
    const dir = path.join(folder, 'run')
    const line = 'audit.assertions=audit "errors-in-console" passes'
    const args = ['audit.js', '--url', site.url.href, '--dir', dir, '--json', '--set', line]
    const child = spawn(process.execPath, args, {
      cwd: folder,
      timeout: 240_000,
      env: { PATH: process.env['PATH'], CHROME_PATH: browser?.file },
    })
    let [told, said] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => (told += chunk.toString('utf8')))
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')))
    const [code] = (await once(child, 'close')) as [number]
    await site.close()
    if (told === '') throw new Error(said)
    const result = JSON.parse(told) as CheckResult
    expect(code).toBe(1)
    expect(result.outcome).toBe('fail')
    expect(result.findings).toMatchObject([
      {
        rule: 'audit/failed',
        subject: '/ audit "errors-in-console" passes',
        message: 'Browser errors were logged to the console (score 0.00)',
      },
    ])
    expect(result.findings[0]?.evidence?.join('\n')).toContain('planted')

    const stored = readFileSync(path.join(folder, 'run/results/audit.json'), 'utf8')
    const [page] = (JSON.parse(stored) as { facts: AuditFacts }).facts.pages
    const { html = '', json = '' } = page?.kept ?? {}
    expect(existsSync(path.join(folder, 'run', html))).toBe(true)
    const { audits: run } = JSON.parse(readFileSync(path.join(folder, 'run', json), 'utf8')) as {
      audits: Record<string, { title: string; scoreDisplayMode: string; errorMessage?: string }>
    }
    const missing = audits.filter((id) => run[id] === undefined && !notRun.includes(id))
    expect(missing).toEqual([])
    const inError = Object.values(run).filter((audit) => audit.scoreDisplayMode === 'error')
    expect(inError).toEqual([])
    // Texts are found by the paths of modules: one that is not found would show its id.
    expect(Object.values(run).filter(({ title }) => / \| /.test(title) || title === '')).toEqual([])
  })
})
