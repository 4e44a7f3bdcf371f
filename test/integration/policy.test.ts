import { existsSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Finding, Report } from '../../src/model/result.ts'
import { runCli } from '../fixtures/cli/rehearse-cli.ts'
import { git, projectCase, write } from '../fixtures/git/repository.ts'

const strict = `
preview: { static: site }
checks: [health]
health: { assertions: ['GET / body contains "Shop"'] }
`
const loose = strict.replace('body contains "Shop"', 'status < 500')
const workflow = { '.github/workflows/ci.yml': 'steps: [{ uses: rehearse-dev/rehearse@v0 }]\n' }
const site = { 'site/index.html': '<p>closed for good', ...workflow }

let scene: ReturnType<typeof projectCase>
let cwd: string
afterEach(() => scene.end(path.join(cwd, '.rehearse')))

/** A project whose head says `head` in its rehearse.yml, where the base says `base`; nothing for no file. */
function project(
  base: string | undefined,
  head: string | undefined,
  files: Record<string, string> = site,
) {
  scene = projectCase({
    config: base ?? '',
    base: files,
    ...(head === undefined ? {} : { more: { 'rehearse.yml': head } }),
  })
  cwd = scene.repo
  const drop = (how: string[]) => {
    git(scene.repo, 'rm', '--quiet', 'rehearse.yml')
    git(scene.repo, 'commit', '--quiet', ...how)
  }
  if (head === undefined) drop(['--message=without'])
  if (base !== undefined) return
  git(scene.repo, 'checkout', '--quiet', 'main')
  drop(['--amend', '--no-edit'])
  scene.base = git(scene.repo, 'rev-parse', 'HEAD')
  git(scene.repo, 'checkout', '--quiet', 'feature')
}

/** The event that started the job, as GitHub writes it. */
function event(name: string, payload: object): Record<string, string> {
  const file = path.join(scene.home, 'event.json')
  writeFileSync(file, JSON.stringify(payload))
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: file,
    RUNNER_TEMP: '',
  }
}
const repo = { id: 1 }
const pull = (base = scene.base) =>
  event('pull_request', {
    pull_request: { number: 1, head: { sha: scene.head, repo }, base: { sha: base, repo } },
  })
const push = (ref: string, sha = scene.head) =>
  event('push', { ref, before: scene.head, after: sha, repository: { default_branch: 'main' } })

async function rehearsal(env: Record<string, string>, ...args: string[]) {
  const { code, stdout, stderr } = await runCli(['run', '--json', ...args], {
    cwd,
    env: { GIT_CONFIG_GLOBAL: '/dev/null', HOME: scene.home, ...env },
  })
  const report = stdout === '' ? undefined : (JSON.parse(stdout) as Report)
  const policy = report?.results.find(({ check }) => check === 'policy')
  const told = policy?.findings.map(
    ({ rule, subject, message }) => `${rule} ${subject}: ${message}`,
  )
  return { code, gate: report?.gate, policy, told, stderr }
}
const changed =
  'policy/changed health.assertions.0: config changed: GET / body contains "Shop" → GET / status < 500'

describe('a change that loosens its own gate', { timeout: 120_000 }, () => {
  it('is judged by the base, and told where it stands', async () => {
    project(strict, loose)
    const run = await rehearsal(pull())
    expect(run).toMatchObject({ code: 1, gate: 'closed', told: [changed] })
    expect(run.policy).toMatchObject({
      outcome: 'warn',
      summary: `judged by rehearse.yml of the base ${scene.base.slice(0, 7)}`,
      findings: [{ severity: 'warning', where: { file: 'rehearse.yml', line: 4 } }],
    })
  })

  it('is judged by itself when the workflow says so, and on a terminal', async () => {
    project(strict, loose)
    const own = { code: 0, gate: 'open', told: undefined }
    expect(await rehearsal(pull(), '--policy-ref', 'head')).toMatchObject(own)
    expect(await rehearsal({ ...pull(), 'INPUT_POLICY-REF': 'head' })).toMatchObject(own)
    expect(await rehearsal({})).toMatchObject(own)
    expect(await rehearsal({}, '--policy-ref', 'main')).toMatchObject({ code: 1, told: [changed] })
  })

  it.each<[string, () => Record<string, string>, number]>([
    [
      'a merge group: by its base',
      () =>
        event('merge_group', {
          merge_group: {
            head_sha: scene.head,
            base_sha: scene.base,
            head_ref: `refs/heads/gh-readonly-queue/main/pr-1-${scene.head}`,
          },
        }),
      1,
    ],
    ['a push to a branch: by the default branch', () => push('refs/heads/feature'), 1],
    ['a push to the default branch: by itself', () => push('refs/heads/main'), 0],
    ['a tag: by itself', () => push('refs/tags/v1'), 0],
    ['a schedule: by itself', () => event('schedule', {}), 0],
  ])('is judged on %s', async (_, env, code) => {
    project(strict, loose)
    git(scene.repo, 'remote', 'add', 'origin', `file://${scene.repo}`)
    expect((await rehearsal(env())).code).toBe(code)
  })

  it('finds the base of a shallow clone, whose file has another name', async () => {
    project(strict, undefined, {
      ...site,
      'ci/site.yml': strict,
      'ci/site/index.html': '<p>closed',
    })
    write(scene.repo, { 'ci/site.yml': loose })
    git(scene.repo, 'commit', '--quiet', '--all', '--message=loose')
    cwd = path.join(scene.home, 'clone')
    git(
      scene.home,
      'clone',
      '--quiet',
      '--depth=1',
      '--branch=feature',
      `file://${scene.repo}`,
      cwd,
    )
    const run = await rehearsal(pull(), '--config', 'ci/site.yml')
    expect(run).toMatchObject({ code: 1, told: [changed] })
    expect(run.policy?.findings[0]?.where?.file).toBe('ci/site.yml')
  })

  it('is judged by the defaults where the base has no file but rehearses', async () => {
    project(undefined, `${strict}on-error: warn\n`)
    const run = await rehearsal(pull())
    expect(run.told).toContain('policy/changed on-error: config changed: fail → warn')
    expect(run.told).toContain('policy/changed checks.1: config changed: crawl → not set')
    expect(run).toMatchObject({ code: 0, gate: 'open' })
  })

  it('is judged by the base when it deletes the file', async () => {
    project(strict, undefined)
    const run = await rehearsal(pull(), '--static', 'site')
    expect(run.code).toBe(1)
    expect(run.told).toContain(
      'policy/changed health.assertions.0: config changed: GET / body contains "Shop" → GET / status < 400',
    )
  })

  it('judges itself when it brings Rehearse to the repository', async () => {
    project(undefined, loose, { 'site/index.html': '<p>closed for good' })
    const run = await rehearsal(pull())
    expect(run).toMatchObject({ code: 0, gate: 'open', policy: { outcome: 'pass' } })
    expect(run.told?.[0]).toContain('policy/first rehearse.yml: judges itself this once')
  })

  it('tells what is measured otherwise as a note', async () => {
    project(strict, `${strict}crawl: { max-pages: 1 }\n`)
    const { code, policy } = await rehearsal(pull())
    expect(code).toBe(1)
    expect(policy).toMatchObject({
      outcome: 'pass',
      findings: [
        {
          rule: 'policy/measured-otherwise',
          severity: 'info',
          subject: 'crawl.max-pages',
        } satisfies Partial<Finding>,
      ],
    })
  })
})

describe('a base that cannot be read', { timeout: 120_000 }, () => {
  it.each<[string, () => Record<string, string>, string]>([
    ['is nowhere', () => pull('b'.repeat(40)), 'The repository has no remote to fetch it from'],
    ['is no YAML', () => pull(), 'rehearse.yml of the base:1:3 is no valid YAML'],
    ['is refused today', () => pull(), 'unknown key "checkz"'],
    ['is a link', () => pull(), 'it is a symbolic link there'],
    [
      'is without its repository',
      () => (rmSync(path.join(cwd, '.git'), { recursive: true }), pull()),
      'base cannot be taken from the git repository',
    ],
  ])('because it %s is told, and the head judges itself', async (what, env, why) => {
    const bases: Record<string, string> = {
      'is no YAML': '{{',
      'is refused today': 'checkz: [health]\n',
    }
    project(bases[what] ?? strict, loose)
    if (what === 'is a link') relink()
    const run = await rehearsal(env())
    expect(run).toMatchObject({
      code: 0,
      gate: 'open',
      policy: { outcome: 'warn', findings: [{ rule: 'policy/not-read' }] },
    })
    expect(run.policy?.findings[0]?.evidence?.[0]).toContain(why)
    expect(run.stderr).toContain('Warning: rehearse.yml of the base: could not be read')
  })

  it('ends the run when the workflow named it', async () => {
    project(strict, loose)
    const run = await rehearsal({}, '--policy-ref', 'nowhere')
    expect(run.code).toBe(2)
    expect(run.stderr).toContain('docs/errors.md#base-not-found')
    expect(existsSync(path.join(cwd, '.rehearse'))).toBe(false)
  })

  it('ends the run when its limits do not fit what is measured', async () => {
    const both = strict.replace('[health]', '[health, load]')
    const spike = `${both}load: { stages: [steady 2s @ 1x, spike 1s @ 2x, recover 9s], thresholds: [recover < 5s] }\n`
    project(spike, `${both}load: { stages: [steady 2s @ 1x] }\n`)
    const run = await rehearsal(pull())
    expect(run.code).toBe(2)
    expect(run.stderr).toContain('why: load.thresholds.0 needs a spike to recover from')
    expect(run.stderr).toContain('docs/errors.md#policy-misfit')
  })
})

describe('a file that the change cannot have made', { timeout: 120_000 }, () => {
  it.each(['made by a step', 'outside of the checkout'])('judges itself: %s', async (what) => {
    project(strict, undefined)
    const file = what === 'made by a step' ? 'made.yml' : path.join(scene.home, 'made.yml')
    const folder = path.join(scene.repo, 'site')
    writeFileSync(
      path.resolve(scene.repo, file),
      loose.replace('static: site', `static: ${folder}`),
    )
    expect(await rehearsal(pull(), '--config', file)).toMatchObject({ told: undefined })
  })
})

/** Makes rehearse.yml of the base a link to another file. */
function relink(): void {
  git(scene.repo, 'checkout', '--quiet', 'main')
  git(scene.repo, 'rm', '--quiet', '--cached', 'rehearse.yml')
  const blob = git(scene.repo, 'hash-object', '-w', 'rehearse.yml')
  git(scene.repo, 'update-index', '--add', '--cacheinfo', `120000,${blob},rehearse.yml`)
  git(scene.repo, 'commit', '--quiet', '--amend', '--no-edit')
  scene.base = git(scene.repo, 'rev-parse', 'HEAD')
  git(scene.repo, 'checkout', '--quiet', '--force', 'feature')
}
