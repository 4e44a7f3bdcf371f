import { once } from 'node:events'
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { PreviewState } from '../../src/model/preview.ts'
import { runCli } from '../fixtures/cli/rehearse-cli.ts'
import { commit, git, projectCase } from '../fixtures/git/repository.ts'
import { carriers, expectGone, isAlive, savedState } from '../fixtures/previews/preview-case.ts'

let scene: ReturnType<typeof projectCase>
const baseDir = () => path.join(scene.dir, 'base')
afterEach(() => scene.end())

function baseState(): PreviewState {
  const state = savedState(baseDir())
  if (!state) throw new Error('no state of the base')
  return state
}

/** Nothing of the base is left: processes, files, and what the repository knew of it. */
async function expectNothing(state: PreviewState, repo = scene.repo): Promise<void> {
  await expectGone(state, [state.leader?.pid ?? 0])
  expect(existsSync(state.worktree?.path ?? '')).toBe(false)
  const records = path.join(repo, '.git/worktrees')
  expect(existsSync(records) ? readdirSync(records) : []).toEqual([])
}

/** A commit whose checkout never ends. */
function endlessCheckout(): string {
  git(scene.repo, 'config', 'filter.slow.smudge', 'sleep 300; cat')
  return commit(scene.repo, { '.gitattributes': 'z-slow filter=slow\n', 'z-slow': 'x' })
}

describe('a base that is ended midway', { timeout: 120_000 }, () => {
  it.each(['SIGKILL', 'SIGINT'] as const)(
    'leaves nothing: %s while it is checked out',
    async (by) => {
      scene = projectCase()
      const running = scene.start(['up', '--ref', endlessCheckout()])
      await expect
        .poll(
          () => existsSync(path.join(savedState(baseDir())?.worktree?.path ?? '/x', 'app.mjs')),
          {
            timeout: 60_000,
          },
        )
        .toBe(true)
      await expect
        .poll(() => carriers(baseState().id).length, { timeout: 10_000 })
        .toBeGreaterThan(1)
      const busy = carriers(baseState().id)
      running.child.kill(by)
      await running.finished
      if (by === 'SIGKILL') {
        expect(busy.some(isAlive)).toBe(true)
        expect((await scene.preview(['down'])).code).toBe(0)
      }
      expect(busy.filter(isAlive)).toEqual([])
      await expectNothing(baseState())
    },
  )

  it('leaves nothing: SIGKILL while it installs', async () => {
    scene = projectCase({
      config: 'preview: { command: { install: sleep 300, start: node app.mjs } }\n',
    })
    const running = scene.start(['up', '--ref', 'main'])
    await running.saw('install command')
    await expect.poll(() => carriers(baseState().id).length, { timeout: 20_000 }).toBeGreaterThan(0)
    running.child.kill('SIGKILL')
    await running.finished
    expect((await scene.preview(['down'])).code).toBe(0)
    await expectNothing(baseState())
  })

  it('is swept by the next one', async () => {
    scene = projectCase()
    const running = scene.start(['up', '--ref', endlessCheckout()])
    await expect.poll(() => savedState(baseDir())?.worktree, { timeout: 60_000 }).toBeDefined()
    const first = baseState()
    running.child.kill('SIGKILL')
    await running.finished
    for (const pid of carriers(first.id)) process.kill(pid, 'SIGKILL')
    expect((await scene.preview(['up', '--ref', 'main'])).code).toBe(0)
    expect(existsSync(first.worktree?.path ?? '')).toBe(false)
    expect(scene.worktrees()).toEqual([`worktree ${baseState().worktree?.path}`])
  })

  it('does not wait for a remote that never answers once it is cancelled', async () => {
    scene = projectCase()
    const silent = createServer().listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const { port } = silent.address() as AddressInfo
    git(scene.repo, 'remote', 'add', 'origin', `git://127.0.0.1:${port}/repo`)
    const running = scene.start(['up', '--ref', 'elsewhere'])
    await once(silent, 'connection')
    await expect.poll(() => savedState(baseDir())?.leader, { timeout: 20_000 }).toBeDefined()
    running.child.kill('SIGINT')
    await running.finished
    silent.close()
    await expectNothing(baseState())
  })
})

describe('a base whose ground has changed meanwhile', { timeout: 120_000 }, () => {
  it('goes down when its files are gone already', async () => {
    scene = projectCase()
    await scene.preview(['up', '--ref', 'main'])
    const state = baseState()
    rmSync(state.worktree?.path ?? '', { recursive: true })
    expect((await scene.preview(['down'])).code).toBe(0)
    await expectNothing(state)
  })

  it('goes down when the repository has moved', async () => {
    scene = projectCase()
    const dir = path.join(scene.home, 'run')
    await scene.preview(['up', '--ref', 'main', '--dir', dir])
    const state = savedState(path.join(dir, 'base'))
    const moved = path.join(scene.home, 'moved')
    renameSync(scene.repo, moved)
    const down = await runCli(['preview', 'down', '--dir', dir], { cwd: moved })
    expect(down.code).toBe(0)
    if (!state) throw new Error('no state')
    await expectNothing(state, moved)
  })
})
