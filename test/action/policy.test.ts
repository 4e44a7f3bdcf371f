import { afterEach, describe, expect, it } from 'vitest'
import { type Job, startJob } from '../fixtures/cli/runner.ts'
import { projectCase } from '../fixtures/git/repository.ts'

const config = `
preview: { static: site }
checks: [health, crawl]
health: { assertions: ['GET / body contains "Shop"'] }
`
const hostile = '"@octocat ::error::forged <img src=x>"'
const loose = config.replace('"Shop"', hostile)
const files = {
  'site/index.html': '<p>closed <!-- @octocat ::error::forged <img src=x> -->',
  '.github/workflows/ci.yml': 'steps: [{ uses: rehearse-dev/rehearse@v0 }]\n',
}

let scene: ReturnType<typeof projectCase>
let github: Job
afterEach(async () => {
  await github.end()
  await scene.end()
})

describe('a pull request that changes what judges it', { timeout: 120_000 }, () => {
  it('is judged by the base in every step, and told on the pull request', async () => {
    scene = projectCase({ config, base: files, more: { 'rehearse.yml': loose } })
    const commits = { head: scene.head, base: scene.base }
    github = await startJob('pull_request', 'pull_request.opened.json', { token: 'write', commits })
    const run = await github.run('.', { workspace: scene.repo })
    expect(run.conclusion).toBe('failure')
    expect(run.outputs).toMatchObject({ gate: 'closed', 'blocking-count': '1' })
    const { annotations = [], summary = '' } = run.steps.at(-1) ?? {}
    expect(annotations).toContainEqual(
      expect.objectContaining({
        level: 'warning',
        message: expect.stringContaining(
          `config changed: GET / body contains "Shop" → GET /`,
        ) as unknown,
      }),
    )
    expect(annotations.filter(({ message }) => message === 'forged')).toEqual([])
    const [comment] = [...github.api.state.comments.values()]
    for (const text of [comment?.body, summary]) {
      expect(text).toContain('`config changed: GET / body contains "Shop" → ')
      expect(text).toContain(`judged by rehearse.yml of the base ${scene.base.slice(0, 7)}`)
    }
    expect(github.api.violations).toEqual([])

    const own = await github.run('.', {
      workspace: scene.repo,
      inputs: { 'policy-ref': 'head' },
      runId: '2',
    })
    expect(own.outputs).toMatchObject({ gate: 'open', outcome: 'pass' })
  })
})
