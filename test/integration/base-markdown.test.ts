import { rmSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/result.ts'
import { commit, git, projectCase } from '../fixtures/git/repository.ts'

const config = `
preview: { static: site }
checks: [crawl]
crawl: { external: ignore, sources: ['docs/**/*.md'] }
base: { preview: true }
`

let scene: ReturnType<typeof projectCase>
afterEach(() => scene.end())

describe('Markdown of the repository', { timeout: 120_000 }, () => {
  it('is compared with the files of the base, wherever they were moved since', async () => {
    const base = {
      'site/index.html': 'home',
      'docs/old.md': '# Old\n\n[y](gone.md)\n',
    }
    scene = projectCase({ config, base })
    git(scene.repo, 'update-ref', 'refs/remotes/origin/main', scene.base)
    rmSync(path.join(scene.repo, 'docs/old.md'))
    commit(scene.repo, { 'docs/new.md': '# New\n\n\n[y](gone.md)\n[z](new-gone.md)\n' })
    const { stdout, stderr } = await scene.run(['run', '--json'])
    const { results, gate } = JSON.parse(stdout) as Report
    const crawl = results.find(({ check }) => check === 'crawl')
    expect(crawl?.comparison, stderr).toEqual({ commit: scene.base, found: 1, gate: 'new' })
    expect(
      crawl?.findings.map(({ rule, subject, known, where }) => [rule, subject, known, where?.file]),
    ).toEqual([
      ['crawl/markdown-link', '/docs/gone.md', true, 'docs/new.md'],
      ['crawl/markdown-link', '/docs/new-gone.md', undefined, 'docs/new.md'],
    ])
    expect(gate).toBe('closed')
  })
})
