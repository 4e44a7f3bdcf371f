import { readFileSync } from 'node:fs'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { shortRehearsal, startProject } from '../fixtures/cli/project.ts'
import { type Job, startJob } from '../fixtures/cli/runner.ts'
import { commit, git } from '../fixtures/git/repository.ts'
import type { ActionRun } from './executor/run-action.ts'

const undo: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const step of undo.splice(0)) await step()
})

async function project(config: string, files?: Record<string, string>): Promise<string> {
  const { cwd, remove } = await startProject(config, files)
  undo.push(remove)
  git(cwd, 'init', '--quiet', '--initial-branch=main')
  commit(cwd, {})
  return cwd
}

async function job(...args: Parameters<typeof startJob>): Promise<Job> {
  const started = await startJob(...args)
  undo.push(started.end)
  return started
}

const broken = shortRehearsal.replace('health:', 'crawl: { external: ignore }\nhealth:')
const deadLink = {
  'app.mjs': `
import { createServer } from 'node:http'
createServer((request, response) => {
  const pages = { '/': '<a href="/gone">Gone ::error::forged</a>', '/healthz': '{"database":"ok"}' }
  const body = pages[request.url]
  response.writeHead(body ? 200 : 404, { 'content-type': 'text/html' }).end(body)
}).listen(process.env.PORT, '127.0.0.1')
`,
}
/** What stands on the pull request. */
const bodies = ({ api }: Job) => [...api.state.comments.values()].map(({ body }) => body)
const severalDoors = `
name: job
description: several doors of Rehearse as steps of one job
runs:
  using: composite
  steps:
    - { name: preview, uses: ./actions/preview }
    - { name: health, uses: ./actions/health }
    - { name: crawl, uses: ./actions/crawl, with: { record-only: true } }
    - name: report
      uses: ./actions/report
      with: { checks: crawl, token: ghs_write }
`
const writes = ({ api }: Job) => api.requests.filter(({ method }) => method !== 'GET')
const outcomes = ({ steps }: ActionRun) => steps.map(({ name, outcome }) => `${name}: ${outcome}`)
const everyStep = [
  'Node.js',
  'Preview',
  'Health, before',
  'Crawl',
  'Pages',
  'Audit',
  'Load',
  'Health, after',
  'Preview down',
  'Report',
]

describe('the root action on a pull request of the same repository', { timeout: 120_000 }, () => {
  it('opens the gate of a healthy site and stays silent', async () => {
    const workspace = await project(shortRehearsal)
    const github = await job('pull_request', 'pull_request.opened.json', { token: 'write' })
    const run = await github.run('.', { workspace })
    expect(outcomes(run)).toEqual(everyStep.map((name) => `${name}: success`))
    expect(run.conclusion).toBe('success')
    expect(run.outputs).toMatchObject({
      outcome: 'pass',
      gate: 'open',
      'comment-state': 'skipped',
      'preview-url': expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/$/) as unknown,
    })
    expect(writes(github)).toEqual([])
    expect(github.api.violations).toEqual([])
    expect(run.steps.at(-1)?.summary).toContain('## ✅ Rehearse: ready')
    expect(run.orphans).toEqual([])
    const report = JSON.parse(readFileSync(run.outputs['report-path'] ?? '', 'utf8')) as {
      commit: string
    }
    expect(report.commit).toMatch(/^[0-9a-f]{40}$/)
  })

  it('closes the gate of a broken one, comments once, and edits that comment in the next run', async () => {
    const workspace = await project(broken, deadLink)
    const github = await job('pull_request', 'pull_request.opened.json', { token: 'write' })
    const run = await github.run('.', { workspace })
    expect(outcomes(run)).toEqual(
      everyStep.map((name) => `${name}: ${name === 'Report' ? 'failure' : 'success'}`),
    )
    expect(run.conclusion).toBe('failure')
    expect(run.outputs).toMatchObject({
      outcome: 'fail',
      gate: 'closed',
      'comment-state': 'created',
    })
    expect(bodies(github)).toHaveLength(1)
    expect(bodies(github)[0]).toMatch(
      /^<!-- rehearse:v1:default --><!-- rehearse-run:551\.1:[0-9a-f]+ -->\n## ⛔ Rehearse: not ready for the public, 1 problem/,
    )
    expect(run.steps.at(-1)?.annotations).toContainEqual(
      expect.objectContaining({
        level: 'error',
        message: expect.stringContaining('/gone') as unknown,
      }),
    )
    // The link's text spells a workflow command; nobody may obey it.
    const annotations = run.steps.flatMap((step) => step.annotations)
    expect(annotations.filter(({ message }) => message === 'forged')).toEqual([])

    const again = await github.run('.', { workspace, runId: '552' })
    expect(again.outputs).toMatchObject({ 'comment-state': 'unchanged' })
    const mended = await github.run('.', { workspace: await project(shortRehearsal), runId: '553' })
    expect(mended.outputs).toMatchObject({ gate: 'open', 'comment-state': 'updated' })
    expect(bodies(github)).toHaveLength(1)
    expect(bodies(github)[0]).toContain('## ✅ Rehearse: ready')
    expect(github.api.violations).toEqual([])
  })

  it('tells why the preview did not come up, and still takes everything down', async () => {
    const workspace = await project(shortRehearsal, {
      'app.mjs': 'console.log("Error: no database"); process.exit(1)',
    })
    const github = await job('pull_request', 'pull_request.opened.json', { token: 'write' })
    const run = await github.run('.', { workspace })
    expect(run.conclusion).toBe('failure')
    expect(run.steps.map(({ name, outcome }) => `${name}: ${outcome}`)).toEqual([
      'Node.js: success',
      'Preview: failure',
      'Health, before: skipped',
      'Crawl: skipped',
      'Pages: skipped',
      'Audit: skipped',
      'Load: skipped',
      'Health, after: skipped',
      'Preview down: success',
      'Report: failure',
    ])
    expect(run.steps[1]?.exitCode).toBe(2)
    expect(bodies(github)[0]).toContain('## 🚫 Rehearse: could not find out')
    expect(bodies(github)[0]).toContain('Error: no database')
    expect(run.orphans).toEqual([])
  })

  it('tells a typo in rehearse.yml as an annotation, exit code 2', async () => {
    const workspace = await project(shortRehearsal.replace('load:', 'laod:'))
    const github = await job('pull_request', 'pull_request.opened.json', { token: 'write' })
    const run = await github.run('.', { workspace })
    expect(run.conclusion).toBe('failure')
    expect(run.steps[1]).toMatchObject({ name: 'Preview', exitCode: 2 })
    expect(run.steps[1]?.annotations).toContainEqual(
      expect.objectContaining({
        level: 'error',
        title: 'Rehearse: config-unknown-key',
        message: expect.stringContaining('unknown key "laod"') as unknown,
      }),
    )
    expect(writes(github)).toEqual([])
  })

  it('writes nothing when the run is cancelled, and takes the preview down', async () => {
    const workspace = await project(broken, deadLink)
    const github = await job('pull_request', 'pull_request.opened.json', { token: 'write' })
    const run = await github.run('.', { workspace, cancelAfterStep: 'crawl' })
    expect(run.steps.find(({ name }) => name === 'Report')?.outcome).toBe('skipped')
    expect(run.steps.find(({ name }) => name === 'Preview down')?.outcome).toBe('success')
    expect(github.api.requests).toEqual([])
    expect(run.orphans).toEqual([])
  })

  it('puts an input above rehearse.yml', async () => {
    const workspace = await project(shortRehearsal)
    const github = await job('pull_request', 'pull_request.opened.json', { token: 'write' })
    const inputs = { 'health-assertions': 'GET /healthz status = 201', comment: 'never' }
    const run = await github.run('.', { workspace, inputs })
    expect(run.outputs).toMatchObject({ gate: 'closed', 'comment-state': 'skipped' })
    expect(run.steps.at(-1)?.summary).toContain('GET /healthz status = 201')
    expect(writes(github)).toEqual([])
  })
})

describe('the root action on other events', { timeout: 120_000 }, () => {
  it('gates a pull request from a fork, whose token may not comment, and says so', async () => {
    const workspace = await project(broken, deadLink)
    const github = await job('pull_request', 'pull_request.opened.fork.json', { token: 'read' })
    const run = await github.run('.', { workspace })
    expect(run.conclusion).toBe('failure')
    expect(run.outputs).toMatchObject({ gate: 'closed', 'comment-state': 'degraded' })
    expect(bodies(github)).toEqual([])
    const report = run.steps.at(-1)
    expect(report?.exitCode).toBe(1)
    expect(report?.summary).toContain('## ⛔ Rehearse: not ready for the public')
    expect(report?.log.join('\n')).toMatch(/pull-requests: write|fork/)
    expect(github.api.violations).toEqual([])
  })

  it.each([
    ['merge_group', 'merge_group.checks_requested.json'],
    ['push', 'push.json'],
  ])('gates on %s without a comment', async (eventName, payload) => {
    const workspace = await project(broken, deadLink)
    const github = await job(eventName, payload, { token: 'write' })
    const run = await github.run('.', { workspace })
    expect(run.conclusion).toBe('failure')
    expect(run.outputs).toMatchObject({ outcome: 'fail', gate: 'closed' })
    expect(run.steps.at(-1)?.summary).toContain('## ⛔ Rehearse')
    expect(writes(github)).toEqual([])
    expect(github.api.violations).toEqual([])
  })
})

describe('two runs that race on one pull request', { timeout: 120_000 }, () => {
  it("end with exactly one comment, the newer run's", async () => {
    const workspace = await project(broken, deadLink)
    const github = await job('pull_request', 'pull_request.opened.json', {
      token: 'write',
      api: { listLagMs: 200 },
    })
    const first = await github.run('.', { workspace, inputs: { comment: 'never' } })
    const results = path.dirname(first.outputs['report-path'] ?? '')
    const race = (runId: string) =>
      github.run('actions/report', {
        workspace,
        inputs: { results },
        runId,
        env: { RUNNER_NAME: runId },
      })
    const runs = await Promise.all([race('702'), race('701')])
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(['failure', 'failure'])
    expect(bodies(github)).toHaveLength(1)
    // On a busy machine they may not meet; the one that comes later then finds its own words there already.
    const late = runs[0]?.outputs['comment-state'] === 'unchanged'
    expect(bodies(github)[0]).toContain(`<!-- rehearse-run:${late ? '701' : '702'}.1:`)
    expect(github.api.violations).toEqual([])
  })
})

describe('the sub-actions in one job', { timeout: 120_000 }, () => {
  it('find each other, the report gates, and the preview goes down when the job ends', async () => {
    const workspace = await project(broken, deadLink)
    for (const name of ['actions', 'dist'])
      await symlink(path.resolve(name), path.join(workspace, name))
    await mkdir(path.join(workspace, 'job'))
    await writeFile(path.join(workspace, 'job/action.yml'), severalDoors)
    const github = await job('pull_request', 'pull_request.opened.json', { token: 'write' })
    const run = await github.run(path.join(workspace, 'job'), { workspace })
    expect(outcomes(run)).toEqual([
      'preview: success',
      'health: success',
      'crawl: success',
      'report: failure',
    ])
    expect(run.posts.map(({ outcome }) => outcome)).toEqual(['success'])
    expect(run.orphans).toEqual([])
    expect(bodies(github)[0]).toContain('not ready for the public, 1 problem')
    expect(github.api.violations).toEqual([])
  })

  it('say what is missing when there is no preview', async () => {
    const workspace = await project(shortRehearsal)
    const github = await job('pull_request', 'pull_request.opened.json', { token: 'write' })
    const run = await github.run('actions/crawl', { workspace })
    expect(run.steps.at(-1)).toMatchObject({ exitCode: 2 })
    expect(run.steps.at(-1)?.annotations).toMatchObject([{ title: 'Rehearse: no-preview' }])
  })
})
