import { rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PreviewState } from '../../src/model/preview.ts'
import { openControlLine } from '../../src/processes/control-line.ts'
import { defaultWatchdog } from '../../src/previews/default-watchdog.ts'
import {
  appAt,
  carriers,
  expectGone,
  isAlive,
  isOpen,
  node,
  previewCase,
  savedState,
} from '../fixtures/previews/preview-case.ts'
import { webhook } from '../fixtures/previews/webhook.ts'

const hang = { timeout: 20_000 }
let scene: ReturnType<typeof previewCase>
let hook: Awaited<ReturnType<typeof webhook>>

beforeEach(async () => {
  scene = previewCase()
  hook = await webhook()
})
afterEach(async () => {
  await scene.end()
  hook.close()
})

/** A watchdog that tells the hook, and is quicker than the default where a test would wait. */
function watchdog(part: Partial<ReturnType<typeof defaultWatchdog>> = {}) {
  const told = { url: hook.url, format: 'json' as const }
  return { watchdog: { ...defaultWatchdog(), webhook: told, ...part } }
}

const incidents = () => savedState(scene.dir)?.incidents ?? []
const controlOf = ({ supervisor }: PreviewState) => supervisor?.control ?? ''

async function pidOf(state: PreviewState): Promise<number> {
  return (await appAt(state.url)).pid
}

/** The process that serves in place of the one that did. */
async function nextPid(state: PreviewState, before: number): Promise<number> {
  const now = () => pidOf(state).catch(() => before)
  await expect.poll(now, hang).not.toBe(before)
  return await now()
}

describe('a process of a preview', { timeout: 60_000 }, () => {
  it.each([
    ['alone', `exec ${node} app.mjs`],
    ['below a shell', `${node} app.mjs; exit 1`],
    ['as a daemon', `setsid --fork ${node} app.mjs`],
  ])('is started again after SIGKILL, %s, and told of once', async (_how, start) => {
    const state = await scene.up('command', start, watchdog())
    const before = await pidOf(state)
    process.kill(before, 'SIGKILL')
    const after = await nextPid(state, before)
    await expect
      .poll(incidents, hang)
      .toMatchObject([
        { process: 'web', restarts: 1, outcome: 'recovered', downMs: expect.any(Number) },
      ])
    expect(incidents()[0]?.lastLog).toContain(`app listens on 127.0.0.1 ${state.port}`)
    await expect.poll(hook.kinds, hang).toEqual(['died', 'recovered'])
    await scene.down()
    await expectGone(state, [before, after])
    expect(incidents()).toHaveLength(1)
  })

  it('is killed and started again when it is frozen', async () => {
    const quick = watchdog({ everyMs: 50, timeoutMs: 300 })
    const state = await scene.up('command', `exec ${node} app.mjs`, quick)
    const before = await pidOf(state)
    // The first probe has shown that it answers in time.
    await delay(500)
    process.kill(before, 'SIGSTOP')
    await nextPid(state, before)
    expect(isAlive(before)).toBe(false)
    await expect.poll(incidents, hang).toMatchObject([{ kind: 'hung', outcome: 'recovered' }])
    expect(incidents()[0]?.why).toContain('it is stopped, as by SIGSTOP')
    await expect.poll(hook.kinds, hang).toEqual(['hung', 'recovered'])
  })

  it('is left alone while it is well, also as a daemon', async () => {
    const state = await scene.up('command', `setsid --fork ${node} app.mjs`, watchdog())
    const before = await pidOf(state)
    await delay(2000)
    expect([await pidOf(state), incidents()]).toEqual([before, []])
  })

  it('is given up after its restarts, and told of once', async () => {
    const note = join(scene.dir, 'broken')
    const start = `echo a start; test ! -e ${JSON.stringify(note)} && exec ${node} app.mjs; exit 7`
    const state = await scene.up('command', start, watchdog({ restarts: 3 }))
    writeFileSync(note, '')
    process.kill(await pidOf(state), 'SIGKILL')
    await expect
      .poll(incidents, hang)
      .toMatchObject([
        { kind: 'exited', why: 'was ended by SIGKILL', restarts: 3, outcome: 'gave-up' },
      ])
    await expect.poll(hook.kinds, hang).toEqual(['died', 'gave-up'])
    await delay(1000)
    expect(hook.kinds()).toEqual(['died', 'gave-up'])
    expect(await isOpen(state.port ?? 0)).toBe(false)

    rmSync(note)
    const line = await openControlLine(controlOf(state))
    expect(await line.ask({ ask: 'restart' }, 20_000)).not.toHaveProperty('problem')
    line.close()
    expect(await pidOf(state)).toBeGreaterThan(0)
  })

  it('is not started again while the preview is taken down', async () => {
    const start = `${node} app.mjs; exit 1`
    const state = await scene.up('command', start, watchdog({ restarts: 50 }))
    process.kill(await pidOf(state), 'SIGKILL')
    const { left } = await scene.down(500)
    expect(left).toEqual([])
    await expectGone(state, [state.supervisor?.pid ?? 0])
    await delay(500)
    await expectGone(state, [])
  })

  it('is started anew on demand, without an incident', async () => {
    const state = await scene.up('command', `${node} app.mjs`, watchdog())
    const before = await pidOf(state)
    const line = await openControlLine(controlOf(state))
    const reply = await line.ask({ ask: 'restart' }, 20_000)
    expect(reply).not.toHaveProperty('problem')
    expect(await pidOf(state)).not.toBe(before)
    expect(isAlive(before)).toBe(false)
    expect(await line.ask({ ask: 'restart', process: 'nobody' }, 20_000)).toMatchObject({
      problem: 'there is no process "nobody"',
    })
    const status = await line.ask({ ask: 'status' }, 20_000)
    expect(status.processes).toMatchObject([{ name: 'web', phase: 'up', restarts: 0 }])
    line.close()
    expect([incidents(), hook.kinds()]).toEqual([[], []])
  })
})

describe('the supervisor of a preview', { timeout: 60_000 }, () => {
  it('is not impressed by what it does not understand', async () => {
    const state = await scene.up('command', `${node} app.mjs`)
    const before = await pidOf(state)
    const garbage = ['\n\n{', '{"ask":"watch"}', '[]', 'x'.repeat(5_000_000), '{"ask":"answered"}']
    for (const line of garbage) {
      const socket = connect(controlOf(state))
      socket.on('error', () => {})
      socket.write(`${line}\n`)
      await new Promise((resolve) => socket.once('close', resolve).resume())
    }
    expect([await pidOf(state), isAlive(state.supervisor?.pid ?? 0)]).toEqual([before, true])
    process.kill(before, 'SIGKILL')
    await nextPid(state, before)
  })

  it.each(['SIGTERM', 'SIGINT'] as const)('ends all with it on %s', async (signal) => {
    const state = await scene.up('command', `${node} app.mjs`)
    const pid = await pidOf(state)
    process.kill(state.supervisor?.pid ?? 0, signal)
    await expect.poll(() => carriers(state.id), hang).toEqual([])
    await expectGone(state, [pid])
  })

  it('ends all when the run folder is removed', async () => {
    const state = await scene.up('command', `${node} app.mjs`)
    rmSync(scene.dir, { recursive: true })
    await expect.poll(() => carriers(state.id), hang).toEqual([])
    await expectGone(state, [])
    expect(savedState(scene.dir)).toBeUndefined()
  })

  it('takes the preview down when its time is up', async () => {
    const cli = [process.execPath, join(import.meta.dirname, '../../src/cli.ts')] as const
    const state = await scene.up('command', `${node} app.mjs`, {
      ...watchdog({ ttlMs: 1500 }),
      program: [...cli],
    })
    await expect.poll(() => carriers(state.id), hang).toEqual([])
    await expect.poll(() => savedState(scene.dir)?.phase, hang).toBe('down')
  })

  it('can be reached from a run folder with a long path', async () => {
    const dir = join(scene.dir, 'd'.repeat(120))
    const state = await scene.up('command', `${node} app.mjs`, { dir })
    expect(controlOf(state).startsWith(dir)).toBe(false)
    const before = await pidOf(state)
    process.kill(before, 'SIGKILL')
    await nextPid(state, before)
    process.kill(state.supervisor?.pid ?? 0, 'SIGTERM')
    await expect.poll(() => carriers(state.id), hang).toEqual([])
  })
})
