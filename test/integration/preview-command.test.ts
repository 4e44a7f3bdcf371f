import { createServer } from 'node:net'
import { once } from 'node:events'
import { statSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  appAt,
  apps,
  carriers,
  isAlive,
  killSupervisor,
  node,
  previewCase,
  savedState,
} from '../fixtures/previews/preview-case.ts'

let scene: ReturnType<typeof previewCase>

beforeEach(() => {
  scene = previewCase()
})
afterEach(() => scene.end())

async function hasIPv6(): Promise<boolean> {
  const server = createServer().listen(0, '::1')
  try {
    await once(server, 'listening')
    return true
  } catch {
    return false
  } finally {
    server.close()
  }
}
const ipv6 = await hasIPv6()

describe('the command preview', { timeout: 30_000 }, () => {
  it('returns the address that answers, and keeps state and log to the owner', async () => {
    const state = await scene.up('command', `${node} app.mjs`)
    expect(state).toMatchObject({
      schema: 'rehearse.preview/1',
      provider: 'command',
      phase: 'up',
      own: true,
      url: `http://127.0.0.1:${state.port}/`,
      log: join(scene.dir, 'logs', 'preview.log'),
    })
    expect(savedState(scene.dir)).toEqual(state)
    const mode = (path: string) => statSync(join(scene.dir, path)).mode & 0o777
    expect([mode('.'), mode('preview.json'), mode('logs')]).toEqual([0o700, 0o600, 0o700])
    expect(mode('logs/preview.log')).toBe(0o600)
    expect(readFileSync(state.log ?? '', 'utf8')).toBe(`app listens on 127.0.0.1 ${state.port}\n`)
  })

  it.skipIf(!ipv6)('finds an app that listens on IPv6 only', async () => {
    const state = await scene.up('command', { start: `${node} app.mjs`, env: { APP_HOST: '::1' } })
    expect(state.url).toBe(`http://[::1]:${state.port}/`)
    expect((await appAt(state.url)).env['PORT']).toBe(String(state.port))
  })

  it.skipIf(!ipv6)('prefers IPv4 for an app that listens on both', async () => {
    const state = await scene.up('command', { start: `${node} app.mjs`, env: { APP_HOST: '::' } })
    expect(state.url).toBe(`http://127.0.0.1:${state.port}/`)
  })

  it('hands over the environment without what belongs to the step', async () => {
    const withheld = {
      INPUT_TOKEN: 'x',
      ACTIONS_RUNTIME_TOKEN: 'x',
      GITHUB_TOKEN: 'x',
      GITHUB_OUTPUT: 'x',
      GITHUB_ENV: 'x',
      GITHUB_STATE: 'x',
      GITHUB_PATH: 'x',
      GITHUB_STEP_SUMMARY: 'x',
    }
    const kept = {
      PATH: process.env['PATH'],
      RUNNER_TRACKING_ID: 'job',
      GITHUB_SHA: 'abc',
      SHOP: '1',
    }
    const options = { start: `${node} app.mjs`, env: { SHOP: '2' } }
    const outer = { ...withheld, ...kept, PORT: '1', REHEARSE_ID: 'other', GONE: undefined }
    const state = await scene.up('command', options, { env: outer })
    const {
      PWD: _pwd,
      OLDPWD: _oldPwd,
      SHLVL: _level,
      _: _last,
      ...env
    } = (await appAt(state.url)).env
    expect(env).toEqual({
      ...kept,
      SHOP: '2',
      PORT: String(state.port),
      REHEARSE_ID: state.id,
      REHEARSE_HEARTBEAT_URL: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/[\da-f]{32}$/),
    })
  })

  it('waits through 5xx, tells the changed reason once, and takes any lower status', async () => {
    const rising = scene.up(
      'command',
      `APP_STATUS=503 ${node} app.mjs; APP_STATUS=404 ${node} app.mjs`,
    )
    const reason = 'progress waiting: GET / answers 503: hello'
    await expect.poll(() => scene.log.told, { timeout: 20_000 }).toContain(reason)
    const first = await appAt(`http://127.0.0.1:${savedState(scene.dir)?.port}/`)
    process.kill(first.pid, 'SIGKILL')
    const state = await rising
    const told = scene.log.told.filter((line) => line.startsWith('progress'))
    expect(told).toContain(`progress waiting: nothing listens on port ${state.port}`)
    expect(told.filter((line) => line === reason)).toHaveLength(1)
  })

  it('asks the ready path and starts in cwd', async () => {
    const options = { start: `${node} ../app.mjs`, cwd: 'site', ready: '/env' }
    const state = await scene.up('command', options, { root: apps })
    expect((await appAt(state.url)).env['PWD']).toBe(join(apps, 'site'))
    expect(state.url).toBe(`http://127.0.0.1:${state.port}/`)
  })

  it('refuses a second preview in the same run folder', async () => {
    const state = await scene.up('command', `${node} app.mjs`)
    const { pid } = await appAt(state.url)
    expect(await scene.failure('command', `${node} app.mjs`)).toEqual({
      code: 'preview-already-up',
      what: `A preview is already up at ${state.url}`,
      why: `It was started at ${state.startedAt} as process ${state.leader?.pid}`,
      fix: 'Take it down first: rehearse preview down',
    })
    expect(isAlive(pid)).toBe(true)
    expect(savedState(scene.dir)).toEqual(state)
  })

  it('sweeps what a dead preview left before it starts the next', async () => {
    const first = await scene.up('command', `sleep 60 & ${node} app.mjs & wait $!; exit 1`)
    const { pid } = await appAt(first.url)

    await killSupervisor(first)
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => isAlive(first.leader?.pid ?? 0), { timeout: 10_000 }).toBe(false)
    const second = await scene.up('command', `${node} app.mjs`)
    expect(second.id).not.toBe(first.id)
    expect(carriers(first.id).length > 0).toBe(false)
  })
})
