import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type Job, startJob } from '../fixtures/cli/runner.ts'
import { projectCase } from '../fixtures/git/repository.ts'

const config = `
preview: { static: site }
checks: [health, crawl]
crawl: { external: ignore }
`
const files = { 'site/index.html': '<a href="/old-gone">x</a>' }

let scene: ReturnType<typeof projectCase>
let github: Job
afterEach(async () => {
  await github.end()
  await scene.end()
})

/** A pull request of a repository whose base has one dead link. */
async function pullRequest(): Promise<void> {
  scene = projectCase({ config, base: files })
  github = await startJob('pull_request', 'pull_request.opened.json', {
    token: 'write',
    commits: { head: scene.head, base: scene.base },
  })
}
const run = (inputs: Record<string, string>, runId: string) =>
  github.run('.', { workspace: scene.repo, inputs: { 'base-preview': 'true', ...inputs }, runId })

describe('the root action with the base beside the head', { timeout: 120_000 }, () => {
  it('opens the gate for what the base has too, in silence, and comments on what is new', async () => {
    await pullRequest()
    const known = await run({}, '1')
    expect(known.conclusion).toBe('success')
    expect(known.outputs).toMatchObject({
      outcome: 'warn',
      gate: 'open',
      'blocking-count': '0',
      'new-count': '0',
      'known-count': '1',
      'comment-state': 'skipped',
      'base-sha': scene.base,
    })
    expect(known.steps.at(-1)?.annotations).toEqual([])
    expect(known.orphans).toEqual([])
    expect(scene.worktrees()).toEqual([])

    writeFileSync(
      path.join(scene.repo, 'site/index.html'),
      `${files['site/index.html']}<a href="/new-gone">x</a>`,
    )
    const fresh = await run({}, '2')
    expect(fresh.conclusion).toBe('failure')
    expect(fresh.outputs).toMatchObject({
      gate: 'closed',
      'blocking-count': '1',
      'new-count': '1',
      'known-count': '1',
      'comment-state': 'created',
    })
    const [comment] = [...github.api.state.comments.values()]
    expect(comment?.body).toContain('not ready for the public, 1 new problem')
    expect(comment?.body).toContain(`\`crawl\` against the base \`${scene.base.slice(0, 7)}\``)
    expect(github.api.violations).toEqual([])
  })

  it('says that there is none when the commit of the base is nowhere', async () => {
    scene = projectCase({ config, base: files })
    const commits = { head: scene.head, base: 'b'.repeat(40) }
    github = await startJob('pull_request', 'pull_request.opened.json', { token: 'read', commits })
    const lost = await run({}, '3')
    expect(lost.conclusion).toBe('failure')
    expect(lost.outputs).toMatchObject({ gate: 'closed', 'blocking-count': '1' })
    expect(lost.outputs['new-count'] ?? '').toBe('')
    expect(lost.steps.at(-1)?.summary).toContain('No base to compare `crawl` with')
  })
})
