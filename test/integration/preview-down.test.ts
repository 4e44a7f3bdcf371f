import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freePort } from '../../src/processes/free-port.ts'
import { portHolders } from '../../src/processes/port-holders.ts'
import { previewStatus } from '../../src/previews/status.ts'
import {
  appAt,
  apps,
  carriers,
  expectGone,
  isAlive,
  isOpen,
  killSupervisor,
  node,
  previewCase,
  savedState,
} from '../fixtures/previews/preview-case.ts'

const hasPerl = spawnSync('sh', ['-c', 'command -v perl']).status === 0
let scene: ReturnType<typeof previewCase>
const started: ChildProcess[] = []

beforeEach(() => {
  scene = previewCase()
})
afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  await scene.end()
})

/** A process that has nothing to do with the preview, listening on the port. */
async function startForeign(
  port: number,
  env: NodeJS.ProcessEnv,
  detached = false,
): Promise<number> {
  const foreign = spawn(process.execPath, ['app.mjs', String(port)], {
    cwd: apps,
    env,
    detached,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.push(foreign)
  if (foreign.stdout) await once(foreign.stdout, 'data')
  return foreign.pid ?? 0
}

/** The port of a preview whose processes have all died. */
async function upAndDie(): Promise<number> {
  const state = await scene.up('command', `exec ${node} app.mjs`)
  const { pid } = await appAt(state.url)
  await killSupervisor(state)
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => isOpen(state.port ?? 0), { timeout: 10_000 }).toBe(false)
  return state.port ?? 0
}

describe('previewDown', { timeout: 30_000 }, () => {
  it.each([
    ['a plain process', `${node} app.mjs`],
    ['a chain', `echo first && ${node} app.mjs`],
    ['a background job that is waited for', `${node} app.mjs & wait`],
    ['a daemon in a session of its own', `setsid --fork ${node} app.mjs`],
    ['a process whose parent exited first', `${node} app.mjs & exit 0`],
    ['a title that is rewritten', `APP_TITLE=${'t'.repeat(300)} ${node} app.mjs`],
    ['a leader with another environment', `exec env -i A=b ${node} app.mjs $PORT`],
    ['another environment in our session', `env -i A=b ${node} app.mjs $PORT; true`],
    [
      'a daemon that wiped its environment',
      `env -i /usr/bin/setsid --fork ${node} app.mjs $PORT; sleep 60`,
    ],
  ])('leaves nothing of %s', async (_shape, start) => {
    const state = await scene.up('command', start)
    const { pid } = await appAt(state.url)
    const leader = state.leader?.pid ?? 0
    expect(isAlive(pid)).toBe(true)

    const { stopped, left } = await scene.down()
    expect(left).toEqual([])
    expect(stopped).toBeGreaterThan(0)
    await expectGone(state, [pid, leader])
    expect(savedState(scene.dir)?.phase).toBe('down')
  })

  it.skipIf(!hasPerl)('leaves nothing of a daemon that rewrote its title', async () => {
    const state = await scene.up('command', 'perl daemon.pl')
    const holders = portHolders(state.port ?? 0)
    expect(holders).toHaveLength(1)
    // The daemon really escapes the marker; else this tests nothing.
    expect(carriers(state.id)).toEqual([state.supervisor?.pid])
    expect(await scene.down()).toEqual({ stopped: 1, left: [] })
    await expectGone(state, holders)
  })

  it('kills what ignores SIGTERM, after the grace', async () => {
    const state = await scene.up('command', {
      start: `${node} app.mjs`,
      env: { APP_STUBBORN: '1' },
    })
    const { pid } = await appAt(state.url)
    const before = performance.now()
    expect(await scene.down(300)).toMatchObject({ left: [] })
    expect(performance.now() - before).toBeGreaterThanOrEqual(300)
    await expectGone(state, [pid])
  })

  it('lets a process that is stopped act on SIGTERM', async () => {
    const start = `trap 'echo goodbye; exit 0' TERM; ${node} app.mjs & wait`
    const state = await scene.up('command', start)
    process.kill(state.leader?.pid ?? 0, 'SIGSTOP')
    expect(await scene.down(3000)).toMatchObject({ left: [] })
    await expectGone(state, [state.leader?.pid ?? 0])
    expect(readFileSync(state.log ?? '', 'utf8')).toContain('goodbye')
  })

  it('does nothing the second time, and nothing where no preview was', async () => {
    expect(await scene.down()).toEqual({ stopped: 0, left: [] })
    await scene.up('command', `${node} app.mjs`)
    expect((await scene.down()).stopped).toBeGreaterThan(0)
    expect(await scene.down()).toEqual({ stopped: 0, left: [] })
  })

  it.each([
    ['with an environment of its own', { PATH: process.env['PATH'] }],
    ['with a wiped environment', {}],
  ])('leaves a foreign process on another port alone, %s', async (_how, env) => {
    await scene.up('command', `${node} app.mjs`)
    const pid = await startForeign(await freePort(), env)
    await scene.down()
    expect(isAlive(pid)).toBe(true)
  })

  it('leaves a foreign process on the port of a dead preview alone', async () => {
    const port = await upAndDie()
    const pid = await startForeign(port, { PATH: process.env['PATH'] }, true)
    expect(await scene.down()).toMatchObject({ left: [] })
    expect([isAlive(pid), await isOpen(port)]).toEqual([true, true])
  })

  it('leaves one alone even without an environment, in a session older than the preview', async () => {
    const session = spawn('sh', ['-c', `read port; env -i ${node} app.mjs $port & echo $!; wait`], {
      cwd: apps,
      detached: true,
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    started.push(session)
    // Start times are told in ticks of 10 ms; older is what started in an earlier one.
    await delay(100)
    const port = await upAndDie()
    session.stdin.write(`${port}\n`)
    const pid = Number(String((await once(session.stdout, 'data'))[0]).split('\n')[0])
    try {
      await expect.poll(() => isOpen(port), { timeout: 10_000 }).toBe(true)
      expect(await scene.down()).toMatchObject({ left: [] })
      expect([isAlive(pid), await isOpen(port)]).toEqual([true, true])
    } finally {
      process.kill(pid, 'SIGKILL')
    }
  })

  it('spares its own process, even when that carries the marker', async () => {
    const state = await scene.up('command', `${node} app.mjs`)
    const { pid } = await appAt(state.url)
    const child = spawn(process.execPath, ['down.ts', scene.dir], {
      cwd: apps,
      env: { ...process.env, REHEARSE_ID: state.id },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null]
    expect([code, signal]).toEqual([0, null])
    await expectGone(state, [pid])
  })
})

describe('previewStatus', { timeout: 30_000 }, () => {
  it('tells phase, address, processes and listener', async () => {
    expect(await previewStatus(scene.dir, { env: process.env, log: scene.log })).toEqual({
      phase: 'down',
      processes: [],
    })
    const state = await scene.up('command', `${node} app.mjs`)
    const { pid } = await appAt(state.url)
    const status = await previewStatus(scene.dir, { env: process.env, log: scene.log })
    expect(status).toMatchObject({ phase: 'up', url: state.url, listening: true })
    expect(status.processes.map((each) => each.pid)).toContain(pid)
    expect(status.processes.find((each) => each.pid === pid)?.command).toContain('app.mjs')
    await scene.down()
    expect(await previewStatus(scene.dir, { env: process.env, log: scene.log })).toEqual({
      phase: 'down',
      provider: 'command',
      url: state.url,
      startedAt: state.startedAt,
      processes: [],
      listening: false,
      restarts: 0,
      incidents: { count: 0, open: 0 },
    })
  })
})
