import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startGithubApi } from '../../action/github-api/server.ts'
import { headSha, token } from './a-job.ts'
import { aFinding, aReport, aResult } from './a-report.ts'

const repository = join(import.meta.dirname, '../../..')
const host = join(repository, 'src/hosts/github/index.ts')
const event = join(repository, 'test/fixtures/events/pull_request.opened.json')
const folder = mkdtempSync(join(tmpdir(), 'rehearse-host-'))
const file = (name: string) => join(folder, name)

beforeAll(() => {
  for (const name of ['output', 'state', 'summary']) writeFileSync(file(name), '')
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs lines of JavaScript as a step of a job would: `github` is the host. */
async function step(code: string, env: Record<string, string> = {}) {
  const script = `import { github } from ${JSON.stringify(host)}\n${code}`
  const args = ['--input-type=module', '-e', script]
  const surroundings = { PATH: process.env['PATH'] ?? '', GITHUB_ACTIONS: 'true', ...env }
  return await promisify(execFile)(process.execPath, args, { env: surroundings, timeout: 60_000 })
}

const print = (expression: string) => `process.stdout.write(JSON.stringify(${expression}))`

describe('the host', () => {
  it('reads inputs and state, and writes outputs and state to files', async () => {
    const env = { INPUT_URL: ' http://x ', INPUT_EMPTY: '', STATE_dir: '/run', RUNNER_TEMP: '/t' }
    const files = { GITHUB_OUTPUT: file('output'), GITHUB_STATE: file('state') }
    const { stdout, stderr } = await step(
      `github.output('outcome', 'pass\\ngate=open')
      github.remember('dir', '/next')
      const read = [github.input('url'), github.input('empty'), github.input('none')]
      ${print(`[...read, github.recall('dir'), github.recall('none'), github.defaultDir()]`)}`,
      { ...env, ...files },
    )
    expect(JSON.parse(stdout)).toEqual(['http://x', null, null, '/run', null, '/t/rehearse'])
    expect(stderr).toBe('')
    const written = /^outcome<<(\S+)\npass\ngate=open\n\1\n$/
    expect(readFileSync(file('output'), 'utf8')).toMatch(written)
    expect(readFileSync(file('state'), 'utf8')).toMatch(/^dir<<(\S+)\n\/next\n\1\n$/)
  })

  it('keeps stdout clean when there are no such files', async () => {
    const { stdout, stderr } = await step(
      `github.output('a', 'b'); github.remember('a', 'b'); github.log.warn('::error::x')
      await github.log.group('g', async () => github.log.quote(['y']))
      await github.fail({ code: 'c', what: 'w', why: 'y', fix: 'f', quote: [] })`,
    )
    expect(stdout).toBe('')
    expect(stderr).toContain('GITHUB_OUTPUT is not set')
    expect(stderr).toContain('GITHUB_STATE is not set')
    expect(stderr).toContain('::group::g\n')
    expect(stderr).toContain('::error title=Rehearse%3A c::w%0Ay%0Af\n')
  })

  it('knows where it runs', async () => {
    const env = {
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: event,
      GITHUB_SERVER_URL: 'https://git.example/',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_RUN_ID: '5',
      GITHUB_RUN_ATTEMPT: '2',
    }
    const context = print('await github.context()')
    expect(JSON.parse((await step(context, env)).stdout)).toEqual({
      commit: 'ec26c3e57ca3a959ca5aad62de7213c562f8c821',
      base: 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e',
      policyRef: 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e',
      pullRequest: 2,
      repository: 'acme/shop',
      runUrl: 'https://git.example/acme/shop/actions/runs/5/attempts/2',
    })
    const forked = { ...env, GITHUB_EVENT_PATH: event.replace('opened', 'opened.fork') }
    expect(JSON.parse((await step(context, forked)).stdout)).toMatchObject({ fork: true })
    // A payload that cannot be read may be a fork's.
    const lost = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: folder }
    expect(JSON.parse((await step(context, lost)).stdout)).toEqual({ fork: true })
    const detect = print(`[github.detect(process.env), github.detect({ CI: 'true' })]`)
    expect(JSON.parse((await step(detect)).stdout)).toEqual([true, false])
  })

  it('publishes, and the process ends by itself', async () => {
    const tokens = { job: { value: token, rights: { 'pull-requests': 'write' as const } } }
    const head = 'ec26c3e57ca3a959ca5aad62de7213c562f8c821'
    const pulls = [{ number: 2, headSha: head, state: 'open' as const }]
    const server = await startGithubApi({ repo: 'acme/shop', tokens, pulls })
    const report = JSON.stringify(aReport([aResult([aFinding()])], { commit: headSha }))
    const { stdout, stderr } = await step(
      `await github.publish(${report}, { headline: 'bad', comment: 'short', full: 'all', console: '' },
        { comment: 'on-problem', commentKey: 'default' })`,
      {
        INPUT_TOKEN: token,
        GITHUB_API_URL: server.url,
        GITHUB_REPOSITORY: 'acme/shop',
        GITHUB_RUN_ID: '5',
        GITHUB_RUN_ATTEMPT: '2',
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_EVENT_PATH: event,
        GITHUB_OUTPUT: file('output'),
        GITHUB_STEP_SUMMARY: file('summary'),
      },
    )
    expect(stdout).toBe('')
    await server.close()
    expect(stderr).toContain('Comment on pull request 2: created.')
    expect([...server.state.comments.values()]).toHaveLength(1)
    expect(server.violations).toEqual([])
    expect(readFileSync(file('summary'), 'utf8')).toBe('all\n')
    expect(readFileSync(file('output'), 'utf8')).toContain(`head-sha<<`)
  })
})
