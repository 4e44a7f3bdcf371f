import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AuditFacts } from '../../src/checks/audit/facts.ts'
import type { Report } from '../../src/model/result.ts'
import { git, projectCase } from '../fixtures/git/repository.ts'
import { browser } from '../fixtures/pages/browser.ts'
import { savedState } from '../fixtures/previews/preview-case.ts'

if (!browser) console.warn('skipped: there is no browser on this machine')

const config = `
preview: { static: site }
checks: [health, audit]
base: { preview: true }
audit:
  urls: [/]
  assertions: ['audit "document-title" passes']
`
const page = (text: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><main><h1>${text}</h1></main></html>`

function factsIn(dir: string): AuditFacts {
  const text = readFileSync(path.join(dir, 'results/audit.json'), 'utf8')
  return (JSON.parse(text) as { facts: AuditFacts }).facts
}

describe.skipIf(!browser)('the audit beside a base', { timeout: 500_000 }, () => {
  it('runs the pages of both in turn, and knows what the base has too', async () => {
    const scene = projectCase({
      config,
      base: { 'site/index.html': page('before') },
      more: { 'site/index.html': page('after') },
    })
    try {
      git(scene.repo, 'update-ref', 'refs/remotes/origin/main', scene.base)
      const { code, stdout } = await scene.run(['run', '--json'])
      const { results, gate } = JSON.parse(stdout) as Report
      const result = results.find(({ check }) => check === 'audit')
      const failed = result?.findings.filter(({ rule }) => rule === 'audit/failed')
      expect(failed).toMatchObject([{ subject: '/ audit "document-title" passes', known: true }])
      // Two pages that differ in a word: a busy machine may leave it open, but must not call one slower.
      expect(result?.findings.filter(({ rule }) => rule === 'audit/slower')).toEqual([])
      expect({ code, gate }).toEqual({ code: 0, gate: 'open' })
      expect(result?.baseFigures).toEqual({ commit: scene.base, earlier: false })
      const shown = result?.measurements.find(({ name }) => name === 'LCP')
      expect(shown).toMatchObject({ value: expect.any(Number), base: expect.any(Number) })
      const [head] = factsIn(scene.dir).pages
      const [base] = factsIn(path.join(scene.dir, 'base')).pages
      expect(head?.runs.length).toBeGreaterThanOrEqual(3)
      expect(head?.base?.length).toBe(head?.runs.length)
      expect(base?.runs).toEqual(head?.base)
      expect(result?.tables?.map(({ title }) => title)).toContain('Against the base')
      expect(savedState(path.join(scene.dir, 'base'))?.phase).toBe('down')
      expect(scene.worktrees()).toEqual([])
    } finally {
      await scene.end()
    }
  })
})
