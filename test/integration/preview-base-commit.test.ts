import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCli } from '../fixtures/cli/rehearse-cli.ts'
import { askApp, commit, git, projectCase } from '../fixtures/git/repository.ts'
import { savedState } from '../fixtures/previews/preview-case.ts'

let scene: ReturnType<typeof projectCase>
let clone: string
const cloneDir = () => path.join(scene.home, 'run')
const baseOf = (dir: string) => savedState(path.join(dir, 'base'))

beforeEach(() => {
  scene = projectCase()
  clone = path.join(scene.home, 'clone')
})
afterEach(() => scene.end(existsSync(cloneDir()) ? cloneDir() : scene.dir))

/** One commit of `feature`, as actions/checkout fetches it. */
const cloning = ['clone', '--quiet', '--depth=1', '--no-tags', '--branch=feature']

/** Runs `rehearse preview …` in the clone; in a shallow one if there is none yet. */
async function inClone(args: readonly string[], env: Record<string, string> = {}) {
  if (!existsSync(clone)) git(scene.home, ...cloning, `file://${scene.repo}`, clone)
  return await runCli(['preview', ...args, '--dir', cloneDir()], {
    cwd: clone,
    env: { GIT_CONFIG_GLOBAL: '/dev/null', HOME: scene.home, ...env },
  })
}

describe('the commit of the base', { timeout: 120_000 }, () => {
  it.each([
    ['a commit', () => scene.base],
    ['a branch', () => 'main'],
    ['a tag with a message', () => 'v1'],
  ])('is fetched alone into a shallow clone: %s', async (_what, ref) => {
    git(scene.repo, 'tag', '--annotate', '--message=one', 'v1', scene.base)
    git(scene.home, ...cloning, `file://${scene.repo}`, clone)
    const refs = git(clone, 'for-each-ref')
    const { code, stderr } = await inClone(['up', '--ref', ref()])
    expect(stderr).toContain(`commit ${ref()} is not in this shallow checkout; fetching it`)
    expect(code).toBe(0)
    expect(baseOf(cloneDir())?.commit).toBe(scene.base)
    expect((await askApp(baseOf(cloneDir())?.url)).version).toBe('base')
    expect(git(clone, 'for-each-ref')).toBe(refs)
    expect(existsSync(path.join(clone, '.git/FETCH_HEAD'))).toBe(false)
  })

  it('is not found: says why, and how to fetch it', async () => {
    const wanted = '1'.repeat(40)
    const { code, stderr } = await inClone(['up', '--ref', wanted])
    expect(code).toBe(2)
    const [what, why, fix] = stderr.trimEnd().split('\n').slice(-3)
    expect(what).toBe(
      `! There is no commit "${wanted}" in this checkout, and it could not be fetched`,
    )
    expect(why).toMatch(/^ {2}why: (?:fatal|error|remote): .*not our ref/)
    expect(fix).toContain('give actions/checkout "fetch-depth: 0" (docs/errors.md#base-not-found)')
  })

  it('is fetched into a whole clone without cutting off its history', async () => {
    git(scene.home, 'clone', '--quiet', '--single-branch', '--branch=feature', scene.repo, clone)
    git(scene.repo, 'checkout', '--quiet', 'main')
    const later = commit(scene.repo, { 'version.txt': 'later' })
    expect((await inClone(['up', '--ref', 'main'])).code).toBe(0)
    expect(baseOf(cloneDir())?.commit).toBe(later)
    expect(git(clone, 'rev-parse', '--is-shallow-repository')).toBe('false')
    expect(git(clone, 'rev-list', '--count', later)).toBe('2')
  })

  it('is the base of the pull request on GitHub', async () => {
    const event = path.join(scene.home, 'event.json')
    const repo = { id: 1 }
    const pull = { number: 1, head: { sha: scene.head, repo }, base: { sha: scene.base, repo } }
    writeFileSync(event, JSON.stringify({ pull_request: pull }))
    const { code, stderr } = await inClone(['up', '--ref', 'base'], {
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: event,
    })
    expect(stderr).not.toContain('why:')
    expect(code).toBe(0)
    expect(baseOf(cloneDir())?.commit).toBe(scene.base)
  })

  it('is where the branch left the default branch of origin, on a terminal', async () => {
    git(scene.repo, 'checkout', '--quiet', 'main')
    git(scene.home, 'clone', '--quiet', '--branch=feature', scene.repo, clone)
    commit(scene.repo, { 'version.txt': 'later' })
    git(clone, 'fetch', '--quiet')
    expect((await inClone(['up', '--ref', 'base'])).code).toBe(0)
    expect(baseOf(cloneDir())?.commit).toBe(scene.base)
  })

  it('is not told with the password of the remote', async () => {
    const password = 'correct-horse-battery'
    git(scene.repo, 'remote', 'add', 'origin', `http://user:${password}@127.0.0.1:1/repo`)
    const { code, stderr } = await scene.preview(['up', '--ref', 'elsewhere'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/why: fatal: unable to access .*127\.0\.0\.1/)
    expect(stderr).not.toContain(password)
    expect(readFileSync(path.join(scene.dir, 'base/results/preview.json'), 'utf8')).not.toContain(
      password,
    )
  })

  it.skipIf(process.getuid?.() !== 0)("is not taken from another user's repository", async () => {
    chownSync(scene.repo, 12_345, 12_345)
    chownSync(path.join(scene.repo, '.git'), 12_345, 12_345)
    const { code, stderr } = await scene.preview(['up', '--ref', 'main'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/why: fatal: detected dubious ownership/)
    expect(stderr).toContain('fix: If you trust it: git config --global --add safe.directory')
  })

  it('is not known without origin, and is no commit outside of a repository', async () => {
    const unknown = await scene.preview(['up', '--ref', 'base'])
    expect(unknown.stderr).toContain('(docs/errors.md#base-unknown)')
    const away = path.join(scene.home, 'away')
    mkdirSync(away)
    writeFileSync(path.join(away, 'rehearse.yml'), 'preview: { command: node app.mjs }\n')
    const { stderr } = await runCli(['preview', 'up', '--ref', 'main'], {
      cwd: away,
      env: { GIT_DIR: path.join(scene.repo, '.git') },
    })
    expect(stderr).toMatch(/why: fatal: not a git repository.*\n.*#base-no-repository\)/)
  })
})

describe('what the repository brings along', { timeout: 120_000 }, () => {
  it('runs no hook and no monitor', async () => {
    const trap = path.join(scene.home, 'sprung')
    const hooks = path.join(scene.repo, '.git/hooks')
    for (const name of ['post-checkout', 'reference-transaction', 'post-index-change', 'monitor']) {
      writeFileSync(path.join(hooks, name), `#!/bin/sh\necho ${name} >> ${trap}\n`)
      chmodSync(path.join(hooks, name), 0o755)
    }
    git(scene.repo, 'config', 'core.fsmonitor', path.join(hooks, 'monitor'))
    expect((await scene.preview(['up', '--ref', 'main'])).code).toBe(0)
    expect((await scene.preview(['down'])).code).toBe(0)
    expect(existsSync(trap)).toBe(false)
    // The trap works.
    git(scene.repo, 'checkout', '--quiet', 'main')
    expect(readFileSync(trap, 'utf8')).toContain('post-checkout')
  })

  it('has the submodules that the head has', async () => {
    const library = path.join(scene.home, 'library')
    mkdirSync(library)
    git(library, 'init', '--quiet', '--initial-branch=main')
    commit(library, { 'version.txt': 'of the library' })
    const file = ['-c', 'protocol.file.allow=always']
    git(scene.repo, ...file, 'submodule', '--quiet', 'add', library, 'lib')
    const base = commit(scene.repo, {
      'rehearse.yml': 'preview: { command: cd lib && node ../app.mjs }',
    })
    const allow = {
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'protocol.file.allow',
      GIT_CONFIG_VALUE_0: 'always',
    }
    const { code, stderr } = await scene.preview(['up', '--ref', base], allow)
    expect(stderr).not.toContain('why:')
    expect(code).toBe(0)
    expect((await askApp(baseOf(scene.dir)?.url)).version).toBe('of the library')
    await scene.preview(['down'])
    expect(scene.worktrees()).toEqual([])
    expect(git(scene.repo, 'submodule', 'status')).toMatch(/^[0-9a-f]{40} lib/)
  })

  it.each([
    ['are left as pointers where the head has none', false, '1'],
    ['are fetched where the head has them', true, 'unset'],
  ])('files of Git LFS %s', async (_what, fetched, skip) => {
    const told = path.join(scene.home, 'told')
    const smudge = `sh -c 'echo "\${GIT_LFS_SKIP_SMUDGE:-unset}" > ${told}; cat'`
    git(scene.repo, 'config', 'filter.lfs.smudge', smudge)
    const base = commit(scene.repo, { '.gitattributes': 'image filter=lfs\n', image: 'x' })
    if (fetched) mkdirSync(path.join(scene.repo, '.git/lfs/objects/aa'), { recursive: true })
    expect((await scene.preview(['up', '--ref', base])).code).toBe(0)
    expect(readFileSync(told, 'utf8').trim()).toBe(skip)
  })
})
