import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  appAt,
  apps,
  carriers,
  expectGone,
  node,
  optionsOf,
  previewCase,
  savedState,
} from '../fixtures/previews/preview-case.ts'

let scene: ReturnType<typeof previewCase>

beforeEach(() => {
  scene = previewCase()
})
afterEach(() => scene.end())

const step = (name: string) => `${node} ${join(apps, 'step.mjs')} ${name}`
const start = `${node} ${join(apps, 'app.mjs')}`
const logFile = (name: string) => join(scene.dir, 'logs', name)
const quoted = () => scene.log.told.filter((line) => line.startsWith('quote '))
const order = () => join(scene.dir, '..', 'order')

describe('the steps before the start', { timeout: 30_000 }, () => {
  it('run in order, in cwd, without PORT and with the id, each with its own log', async () => {
    const state = await scene.up(
      'command',
      {
        install: `echo installed; ${step('install')}`,
        build: step('build'),
        setup: [step('migrate'), step('seed')],
        start,
        cwd: 'site',
        env: { ORDER: order() },
      },
      { env: { ...process.env, PORT: '1', REHEARSE_ID: 'other' } },
    )
    const rest = `${join(apps, 'site')} PORT=undefined id=${state.id}`
    expect(readFileSync(order(), 'utf8')).toBe(
      ['install', 'build', 'migrate', 'seed'].map((name) => `${name} ${rest}\n`).join(''),
    )
    expect(readFileSync(logFile('install.log'), 'utf8')).toBe('installed\n')
    for (const log of ['install.log', 'build.log', 'setup-1.log', 'setup-2.log']) {
      expect(statSync(logFile(log)).mode & 0o777).toBe(0o600)
    }
    expect((await appAt(state.url)).env['PORT']).toBe(String(state.port))
    expect(state.log).toBe(logFile('preview.log'))
    expect(scene.log.told).toContain(`line setup command 2: ${step('seed')}`)
    expect(scene.log.told.join('\n')).toMatch(/^line build command: done after \d/m)
  })

  it('leave no secret in their logs', async () => {
    const env = {
      ...process.env,
      API_TOKEN: 'hush-hush-hush',
      DATABASE_URL: 'pg://u:psst-psst@h/d',
    }
    const setup = [
      'echo "token $API_TOKEN, database $DATABASE_URL"',
      'echo "key $SITE_KEY"; exit 3',
    ]
    const own = { SITE_KEY: 'quiet-quiet' }
    await scene.failure('command', { setup, start, env: own }, { env })
    expect(readFileSync(logFile('setup-1.log'), 'utf8')).toBe(
      'token ‹redacted›, database pg://‹redacted›@h/d\n',
    )
    expect(readFileSync(logFile('setup-2.log'), 'utf8')).toBe('key ‹redacted›\n')
  })

  it('stop at the first that fails, with its last lines and no secret', async () => {
    const token = 'hush-hush-hush'
    const failure = await scene.failure('command', {
      install: `TOKEN=abcdef true ${token}`,
      setup: [step('fail'), step('never')],
      start,
      env: { ORDER: order(), API_TOKEN: token },
    })
    expect(failure).toEqual({
      code: 'preview-step-failed',
      what: 'The setup command 1 ended with exit code 4',
      why: 'It wrote: Error: relation "users" does not exist, asked with ‹redacted›',
      fix: `Run it by itself, mend what its last 50 lines above tell; the log is ${logFile('setup-1.log')}`,
    })
    expect(quoted()).toHaveLength(50)
    expect(readFileSync(order(), 'utf8')).not.toContain('never')
    expect(scene.log.told.join('\n')).not.toMatch(/hush-hush|abcdef/)
    expect(savedState(scene.dir)?.phase).toBe('down')
  })

  it('are ended with all they started at their time limit', async () => {
    const failure = await scene.failure('command', {
      build: step('hang'),
      'build-timeout': '2s',
      start,
      env: { ORDER: order() },
    })
    expect(failure).toEqual({
      code: 'preview-step-timeout',
      what: 'The build command did not end within 2 s',
      why: 'It last wrote: waiting for a lock',
      fix: `If it only needs longer, raise "build-timeout"; if it never ends, it may be a command for "start"; the log is ${logFile('build.log')}`,
    })
    const [, id = ''] = /id=(\S+)/.exec(readFileSync(order(), 'utf8')) ?? []
    expect(carriers(id)).toEqual([])
  })

  it('are ended with all they started when the run is aborted', async () => {
    const rising = scene.up('command', { setup: [step('hang')], start })
    const ended = rising.catch((error: unknown) => error)
    const id = () => savedState(scene.dir)?.id ?? 'none'
    await expect.poll(() => carriers(id()).length, { timeout: 10_000 }).toBeGreaterThan(1)
    scene.abort.abort(new Error('cancelled'))
    expect(await ended).toEqual(new Error('cancelled'))
    expect(carriers(id())).toEqual([])
  })

  it('are ended by another process when the run is killed', async () => {
    const options = optionsOf('command', { setup: [step('hang')], start })
    const request = { provider: 'command', options, root: apps, dir: scene.dir }
    const run = spawn(process.execPath, [join(apps, 'up.ts'), JSON.stringify(request)])
    const id = () => savedState(scene.dir)?.id ?? 'none'
    await expect.poll(() => carriers(id()).length, { timeout: 10_000 }).toBeGreaterThan(1)
    run.kill('SIGKILL')
    await once(run, 'exit')
    expect(await scene.down()).toMatchObject({ left: [] })
    expect(carriers(id())).toEqual([])
  })

  it('may leave a daemon, which lives and ends with the preview', async () => {
    const state = await scene.up('command', { setup: [step('daemon')], start })
    const { pid } = await appAt(state.url)
    const older = carriers(state.id)
    expect(older.length).toBeGreaterThanOrEqual(2)
    expect(await scene.down()).toMatchObject({ left: [] })
    await expectGone(state, [pid, ...older])
  })

  it('have bounded logs', async () => {
    await scene.up('command', { build: step('flood'), start })
    const text = readFileSync(logFile('build.log'), 'utf8')
    expect(text.length).toBeLessThanOrEqual(8 * 1024 * 1024)
    expect(text).toMatch(/^\[\d+ bytes were cut here\]\n/m)
    expect(text).toMatch(/the end\n$/)
  })
})
