import {
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  appAt,
  apps,
  carriers,
  expectGone,
  node,
  previewCase,
  savedState,
} from '../fixtures/previews/preview-case.ts'

let scene: ReturnType<typeof previewCase>
let root: string

beforeEach(() => {
  scene = previewCase()
  root = realpathSync(join(scene.dir, '..'))
})
afterEach(() => scene.end())

const web = `${node} ${join(apps, 'app.mjs')}`
const worker = (how: string) => `${node} ${join(apps, 'worker.mjs')} ${how}`
const step = (name: string) => `${node} ${join(apps, 'step.mjs')} ${name}`
const logFile = () => join(scene.dir, 'logs', 'preview.log')
const log = () => readFileSync(logFile(), 'utf8')
const procfile = (text: string) => writeFileSync(join(root, 'Procfile'), text)
const failure = (name = 'Procfile', more = {}) =>
  scene.failure('command', { procfile: name, install: step('never'), ...more }, { root })

describe('several processes', { timeout: 30_000 }, () => {
  it('start together, each with its log, and only web gets PORT', async () => {
    const state = await scene.up('command', {
      processes: { worker: worker('run'), web, 'mail-2': worker('run') },
      cwd: 'site',
      env: { SHOP: '2' },
    })
    const app = await appAt(state.url)
    expect(app.env).toMatchObject({ PORT: String(state.port), SHOP: '2' })
    const said = `PORT=undefined id=${state.id} SHOP=2 in ${join(apps, 'site')}\n`
    await expect.poll(log, { timeout: 10_000 }).toContain(`worker | worker ${said}`)
    await expect.poll(log, { timeout: 10_000 }).toContain(`mail-2 | worker ${said}`)
    expect(log()).toContain('web | app listens')
    expect(statSync(logFile()).mode & 0o777).toBe(0o600)
    expect(scene.log.told).toContain(`line starting web: ${web}`)
    expect(scene.log.told).toContain(`line starting worker: ${worker('run')}`)
    const all = carriers(state.id)
    expect(all.length).toBeGreaterThanOrEqual(3)
    expect(await scene.down()).toMatchObject({ left: [] })
    await expectGone(state, [app.pid, ...all])
  })

  it('run from a Procfile, after its release', async () => {
    const order = join(root, 'order')
    mkdirSync(join(root, 'shop'))
    writeFileSync(
      join(root, 'shop', 'Procfile'),
      `# all\nworker: ${worker('run')}\nrelease: ${step('release')}\nweb: ${web}\n`,
    )
    const options = {
      procfile: 'Procfile',
      cwd: 'shop',
      setup: [step('seed')],
      env: { ORDER: order },
    }
    const state = await scene.up('command', options, { root })
    expect((await appAt(state.url)).env['PWD']).toBe(join(root, 'shop'))
    const names = readFileSync(order, 'utf8').split('\n')
    expect(names.map((line) => line.split(' ')[0])).toEqual(['seed', 'release', ''])
    await expect.poll(log, { timeout: 10_000 }).toContain('worker | worker PORT=und')
  })

  it('end the start when one of them dies, with its name and last lines', async () => {
    const refused = await scene.failure('command', {
      // It would answer, but for the worker.
      processes: { web: `sleep 20; ${web}`, worker: worker('end mails') },
      env: { API_TOKEN: 'hush-hush-hush' },
    })
    expect(refused).toEqual({
      code: 'preview-exited',
      what: 'The process "worker" ended with exit code 3 before the preview answered',
      why: 'It wrote: Error: queue "mails" is gone, asked with ‹redacted›',
      fix: `Run it by itself and mend why it ends; the log is ${logFile()}`,
    })
    expect(scene.log.told.filter((line) => line.startsWith('quote '))).toHaveLength(2)
    expect(carriers(savedState(scene.dir)?.id ?? '')).toEqual([])
  })

  it('tell the one that was not found, the one that had nothing to do, and web', async () => {
    const slow = `sleep 20; ${web}`
    expect(
      await scene.failure('command', { processes: { web: slow, clock: 'no-such-program' } }),
    ).toMatchObject({
      code: 'preview-command-not-found',
      what: 'The process "clock" was not found (exit code 127)',
    })
    expect(
      await scene.failure('command', { processes: { web: slow, once: worker('done') } }),
    ).toMatchObject({
      what: 'The process "once" ended with exit code 0 before the preview answered',
      fix: expect.stringContaining('one that ends belongs in "setup"'),
    })
    expect(
      await scene.failure('command', { processes: { web: 'exit 5', worker: worker('run') } }),
    ).toMatchObject({
      what: 'The process "web" ended with exit code 5 before the preview answered',
    })
  })

  it('never make the target of what a worker serves', async () => {
    const refused = await scene.failure('command', {
      processes: { web: 'sleep 60', worker: worker('metrics') },
      timeout: '5s',
    })
    expect(refused.code).toBe('preview-not-ready')
    expect(refused.why).toMatch(
      /^Nothing listens on port \d+; the app listens on port \d+ instead$/,
    )
  })
})

describe('a Procfile that cannot be used', { timeout: 30_000 }, () => {
  it('is told with its line, before anything runs', async () => {
    procfile(`web: ${web}\n\nworker\n`)
    expect(await failure()).toEqual({
      code: 'preview-procfile-invalid',
      what: 'The Procfile "Procfile" cannot be used',
      why: 'Line 3 is neither "name: command" nor a comment',
      fix: 'Write one "name: command" in each line, one of them "web: …", the process that serves; comments begin with "#"',
    })
    procfile('worker: x\n')
    expect((await failure()).why).toBe('It has no line "web:", only worker')
    procfile('web: x\nweb: y\n')
    expect((await failure()).why).toBe('Line 2 names "web" again, after line 1')
    procfile(`web: ${'x'.repeat(70_000)}`)
    expect((await failure()).why).toBe('It cannot be read: it holds more than 64 KiB')
    expect(scene.log.told).toEqual([])
  })

  it('does not exist, or lies outside of the project', async () => {
    expect(await failure('Procfile.none')).toMatchObject({
      code: 'preview-file-missing',
      why: '"procfile" is relative to the folder of rehearse.yml, and there is no such file',
    })
    mkdirSync(join(root, 'shop'))
    expect(await failure('Procfile', { cwd: 'shop' })).toMatchObject({
      what: 'The file "shop/Procfile" does not exist',
      why: '"procfile" is relative to "cwd", shop, and there is no such file',
    })
    symlinkSync('/etc/hostname', join(root, 'Procfile'))
    expect((await failure()).code).toBe('preview-folder-outside')
    expect((await failure('../../../../../etc/hostname')).code).toBe('preview-folder-outside')
  })
})
