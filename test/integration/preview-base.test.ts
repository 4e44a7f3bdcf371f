import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { freePort } from '../../src/processes/free-port.ts'
import { runCli } from '../fixtures/cli/rehearse-cli.ts'
import { askApp, commit, git, projectCase, write } from '../fixtures/git/repository.ts'
import { expectGone, savedState } from '../fixtures/previews/preview-case.ts'

let scene: ReturnType<typeof projectCase>
const baseDir = () => path.join(scene.dir, 'base')
afterEach(() => scene.end())

/** The last three lines that a failed command told, without the address of their entry in the docs. */
async function mistake(args: readonly string[]): Promise<{ code: number | null; told: string[] }> {
  const { code, stderr } = await scene.preview(args)
  const lines = stderr.trimEnd().split('\n').slice(-3)
  return { code, told: lines.map((line) => line.replace(/ \(docs\/errors\.md#[a-z-]+\)$/, '')) }
}

describe('the base beside the head', { timeout: 120_000 }, () => {
  it('answers at a port of its own while the head does, and both go down together', async () => {
    scene = projectCase()
    expect((await scene.preview(['up'])).code).toBe(0)
    expect((await scene.preview(['up', '--ref', 'main'])).code).toBe(0)
    const head = savedState(scene.dir)
    const base = savedState(baseDir())
    if (!head || !base) throw new Error('no state')
    expect(base).toMatchObject({ phase: 'up', commit: scene.base, provider: 'command' })
    expect(head).toMatchObject({ phase: 'up', commit: scene.head })
    expect(base.port).not.toBe(head.port)
    const [atHead, atBase] = [await askApp(head.url), await askApp(base.url)]
    expect([atHead.version, atBase.version]).toEqual(['head', 'base'])
    expect(atBase.cwd).toBe(base.worktree?.path)
    expect(scene.worktrees()).toEqual([`worktree ${base.worktree?.path}`])
    const result = JSON.parse(readFileSync(path.join(baseDir(), 'results/preview.json'), 'utf8'))
    expect(result).toMatchObject({ outcome: 'pass', commit: scene.base })

    const status = await scene.preview(['status'])
    expect(status.code).toBe(0)
    expect(JSON.parse(status.stdout)).toMatchObject({
      phase: 'up',
      commit: scene.head,
      url: head.url,
      base: { phase: 'up', commit: scene.base, url: base.url },
    })

    expect((await scene.preview(['down'])).code).toBe(0)
    await expectGone(head, [atHead.pid])
    await expectGone(base, [atBase.pid])
    expect(existsSync(base.worktree?.path ?? '')).toBe(false)
    expect(scene.worktrees()).toEqual([])
    expect(JSON.parse((await scene.preview(['status'])).stdout).base).toBeUndefined()
  })

  it('is apart from the head: neither clears, refuses nor ends the other', async () => {
    scene = projectCase()
    expect((await scene.preview(['up', '--ref', scene.base])).code).toBe(0)
    expect((await scene.preview(['up'])).code).toBe(0)
    const base = savedState(baseDir())
    expect(existsSync(path.join(baseDir(), 'results/preview.json'))).toBe(true)
    expect(await mistake(['up', '--ref', 'main'])).toMatchObject({
      code: 2,
      told: [`! A preview is already up at ${base?.url}`, expect.anything(), expect.anything()],
    })
    expect(savedState(baseDir())).toEqual(base)

    const down = await scene.preview(['down', '--ref', 'main'])
    expect(down.stderr).toContain('preview of the base is down, ')
    expect((await askApp(savedState(scene.dir)?.url)).version).toBe('head')
    expect(savedState(baseDir())?.phase).toBe('down')
    expect((await scene.preview(['status', '--ref', 'main'])).code).toBe(1)
    expect((await scene.preview(['status'])).code).toBe(0)
  })

  it("comes up as the head is configured, with the base's paths and commit in its environment", async () => {
    scene = projectCase({ prefix: 'apps/shop' })
    const changed = `preview: { command: { start: node app.mjs, env: { STYLE: new } } }\n`
    writeFileSync(path.join(scene.repo, 'apps/shop/rehearse.yml'), changed)
    const env = { GITHUB_WORKSPACE: scene.repo, GITHUB_SHA: scene.head }
    expect((await scene.preview(['up', '--ref', 'main'], env)).code).toBe(0)
    const { url, worktree } = savedState(baseDir()) ?? {}
    const app = await askApp(url)
    expect(app.version).toBe('base')
    expect(app.cwd).toBe(path.join(worktree?.path ?? '', 'apps/shop'))
    expect(app.env).toMatchObject({
      STYLE: 'new',
      GITHUB_WORKSPACE: worktree?.path,
      GITHUB_SHA: scene.base,
    })
  })

  it('finds none of the packages that the head has installed', async () => {
    const start = `node -e "require('shared')" && node app.mjs`
    scene = projectCase({ config: `preview: { command: ${JSON.stringify(start)} }\n` })
    write(scene.repo, { 'node_modules/shared/index.js': '' })
    expect((await scene.preview(['up'])).code).toBe(0)
    const { code, stderr } = await scene.preview(['up', '--ref', 'main'])
    expect(code).toBe(2)
    expect(stderr).toContain("Cannot find module 'shared'")
    expect(scene.worktrees()).toEqual([])
  })

  it('lies in the run folder where that is outside of the repository, and installs for itself', async () => {
    const install = 'mkdir -p node_modules/shared && touch node_modules/shared/index.js'
    const start = `node -e "require('shared')" && node app.mjs`
    scene = projectCase({
      config: `preview: { command: ${JSON.stringify({ install, start })} }\n`,
    })
    const dir = path.join(scene.home, 'run')
    expect((await scene.preview(['up', '--dir', dir, '--ref', 'main'])).code).toBe(0)
    const { worktree, url } = savedState(path.join(dir, 'base')) ?? {}
    expect(path.dirname(worktree?.path ?? '')).toBe(path.join(dir, 'base'))
    expect((await askApp(url)).version).toBe('base')
    await scene.preview(['down', '--dir', dir])
    expect(existsSync(worktree?.path ?? '')).toBe(false)
  })

  it('is what is detected in the head when nothing is configured', async () => {
    scene = projectCase({ config: '' })
    const files = { Procfile: 'web: node app.mjs\n' }
    git(scene.repo, 'checkout', '--quiet', 'main')
    commit(scene.repo, files)
    git(scene.repo, 'checkout', '--quiet', 'feature')
    write(scene.repo, files)
    const up = await scene.preview(['up', '--ref', 'main'])
    expect(up.stderr).toContain('nothing is configured; found: ')
    expect((await askApp(savedState(baseDir())?.url)).version).toBe('base')
  })

  it('hands the script the commit of the base, and runs its down in the files of the base', async () => {
    const up =
      'node app.mjs > log & sleep 0.5; echo "$REHEARSE_COMMIT" > commit; echo http://127.0.0.1:$PORT'
    const down = 'cat commit version.txt > "$HOME/told"'
    scene = projectCase({ config: `preview: { script: ${JSON.stringify({ up, down })} }\n` })
    const PORT = String(await freePort())
    expect((await scene.preview(['up', '--ref', 'main'], { PORT })).code).toBe(0)
    expect((await scene.preview(['down'])).code).toBe(0)
    expect(readFileSync(path.join(scene.home, 'told'), 'utf8')).toBe(`${scene.base}\nbase`)
  })
})

describe('what can have no base', { timeout: 120_000 }, () => {
  it.each(['run', 'health'])('says that --ref means nothing to %s', async (command) => {
    scene = projectCase()
    const { code, stderr } = await runCli([command, '--ref', 'main'], { cwd: scene.repo })
    expect(code).toBe(2)
    expect(stderr).toContain(`! The flag --ref means nothing to ${command}\n`)
    expect(existsSync(scene.dir)).toBe(false)
  })

  it.each(['', '--upload-pack=touch sprung'])(
    'refuses the ref "%s" before it asks git',
    async (ref) => {
      scene = projectCase()
      const { code, stderr } = await scene.preview(['up', `--ref=${ref}`])
      expect(code).toBe(2)
      expect(stderr).toContain('(docs/errors.md#ref-invalid)')
      expect(existsSync(scene.dir)).toBe(false)
    },
  )

  it('says that an address has none', async () => {
    scene = projectCase({ config: 'preview: { url: http://127.0.0.1:1 }\n' })
    expect(await mistake(['up', '--ref', 'main'])).toEqual({
      code: 2,
      told: [
        '! There is no base of an address',
        '  why: preview.url names a site that runs already; which commit is there, only its owner knows',
        '  fix: Bring the base up with a provider that starts or deploys a commit, such as preview.command',
      ],
    })
  })

  it('refuses a port that the head has, before anything is built, and takes another', async () => {
    const port = await freePort()
    const free = await freePort()
    scene = projectCase({
      config: `preview: { command: { install: touch built, start: node app.mjs, port: ${port} } }\n`,
    })
    expect((await scene.preview(['up'])).code).toBe(0)
    expect(await mistake(['up', '--ref', 'main'])).toEqual({
      code: 2,
      told: [
        `! The base cannot listen on port ${port}: the head does`,
        '  why: preview.command.port gives both the same port',
        `  fix: Remove "port" and let the app listen on PORT, or give the base one of its own: --set preview.command.port=${port + 1}`,
      ],
    })
    expect(existsSync(path.join(baseDir(), 'preview.json'))).toBe(false)
    const other = await scene.preview([
      'up',
      '--ref',
      'main',
      '--set',
      `preview.command.port=${free}`,
    ])
    expect(other.code).toBe(0)
    expect(savedState(baseDir())?.port).toBe(free)
  })

  it('says that a folder which nothing builds is not in the base', async () => {
    scene = projectCase({ config: 'preview: { static: node_modules }\n' })
    mkdirSync(path.join(scene.repo, 'node_modules'))
    expect(await mistake(['up', '--ref', 'main'])).toEqual({
      code: 2,
      told: [
        '! The folder "node_modules" does not exist in the base',
        '  why: The base is checked out anew, so it has only what is committed and what its own steps build',
        '  fix: Build it in the steps of the preview, such as preview.command with "install" and "build"',
      ],
    })
    expect(scene.worktrees()).toEqual([])
  })

  it('says that the folder of rehearse.yml is new', async () => {
    scene = projectCase()
    write(scene.repo, { 'new/rehearse.yml': 'preview: { command: node app.mjs }\n' })
    const { code, told } = await mistake(['up', '--ref', 'main', '--config', 'new/rehearse.yml'])
    expect(code).toBe(2)
    expect(told[0]).toBe(`! The base, commit ${scene.base.slice(0, 7)}, has no folder new`)
    expect(scene.worktrees()).toEqual([])
  })
})
