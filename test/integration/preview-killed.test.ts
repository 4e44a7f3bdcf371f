import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PreviewState } from '../../src/model/preview.ts'
import {
  appAt,
  apps,
  carriers,
  expectGone,
  isAlive,
  isOpen,
  node,
  optionsOf,
  previewCase,
  savedState,
} from '../fixtures/previews/preview-case.ts'

let scene: ReturnType<typeof previewCase>
const started: ChildProcess[] = []

beforeEach(() => {
  scene = previewCase()
})
afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  await scene.end()
})

/** Brings the preview up in another process. */
function upElsewhere(written: unknown, stay: boolean) {
  const request = {
    provider: 'command',
    options: optionsOf('command', written),
    root: apps,
    dir: scene.dir,
    stay,
  }
  const child = spawn(process.execPath, ['up.ts', JSON.stringify(request)], {
    cwd: apps,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.push(child)
  return child
}

describe('a preview and the process that brought it up', { timeout: 30_000 }, () => {
  it('outlives it when that ends by itself, holding none of its output', async () => {
    const child = upElsewhere(`${node} app.mjs`, false)
    // The stream ends only when nobody holds the pipe: a preview that inherited it would keep it open.
    const [written] = await Promise.all([text(child.stdout), once(child, 'exit')])
    const state = JSON.parse(written) as PreviewState
    expect(child.exitCode).toBe(0)
    expect((await appAt(state.url)).env['REHEARSE_ID']).toBe(state.id)
    await scene.down()
    await expectGone(state, [state.leader?.pid ?? 0])
  })

  it.each([
    ['while it is up', {}, 'up'],
    ['while it is starting', { APP_STATUS: '503' }, 'starting'],
  ])('is taken down by another process after that was killed %s', async (_when, env, phase) => {
    const child = upElsewhere({ start: `${node} app.mjs`, env }, true)
    const saved = () => savedState(scene.dir)
    await expect.poll(() => saved()?.leader && saved()?.phase, { timeout: 20_000 }).toBe(phase)
    await expect.poll(() => isOpen(saved()?.port ?? 0), { timeout: 20_000 }).toBe(true)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const state = saved()
    if (state === undefined) throw new Error('no preview.json')
    const processes = carriers(state.id)
    expect(processes.filter(isAlive).length).toBeGreaterThan(0)

    expect(await scene.down()).toMatchObject({ left: [] })
    await expectGone(state, processes)
  })

  it('leaves nothing when it is aborted', async () => {
    const rising = scene.up('command', { start: `${node} app.mjs`, env: { APP_STATUS: '503' } })
    const ended = rising.catch((error: unknown) => error)
    await expect.poll(() => savedState(scene.dir)?.leader, { timeout: 10_000 }).toBeDefined()
    await expect
      .poll(() => isOpen(savedState(scene.dir)?.port ?? 0), { timeout: 10_000 })
      .toBe(true)
    const reason = new Error('cancelled')
    scene.abort.abort(reason)
    expect(await ended).toBe(reason)
    const state = savedState(scene.dir)
    expect(state?.phase).toBe('down')
    if (state) await expectGone(state, [state.leader?.pid ?? 0])
  })

  it('starts nothing when it is aborted before', async () => {
    scene.abort.abort(new Error('cancelled'))
    await expect(scene.up('command', `${node} app.mjs`)).rejects.toThrow('cancelled')
    expect(savedState(scene.dir)).toBeUndefined()
  })

  it('is down after a failure', async () => {
    await scene.failure('command', {
      start: `${node} app.mjs & sleep 0.3; exit 4`,
      env: { APP_STATUS: '503' },
    })
    const state = savedState(scene.dir)
    expect(state?.phase).toBe('down')
    if (state) await expectGone(state, [state.leader?.pid ?? 0])
  })
})
