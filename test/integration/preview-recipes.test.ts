import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadConfig } from '../../src/config/load.ts'
import type { UserError } from '../../src/model/errors.ts'
import { previewDown } from '../../src/previews/down.ts'
import { freePort } from '../../src/processes/free-port.ts'
import { previewUp } from '../../src/previews/up.ts'
import { isOpen, previewCase, savedState } from '../fixtures/previews/preview-case.ts'
import { previewVerbs } from '../fixtures/previews/preview-verbs.ts'
import { recipe } from '../fixtures/previews/recipe.ts'

const platforms = join(import.meta.dirname, '../fixtures/platforms')
const commit = '0123456789abcdef0123456789abcdef01234567'

/** What stands for a name of one's own in each recipe, and what it is replaced by here. */
type Recipe = readonly [id: string, name: string | undefined, own: string]
const recipes: readonly Recipe[] = [
  [
    'kubectl',
    'http://$REHEARSE_NAME.preview.example.com"',
    'http://127.0.0.1:{port}/$REHEARSE_NAME/"',
  ],
  ['kubectl-tunnel', '8080', '{tunnel}'],
  ['fly', 'https://$REHEARSE_NAME.fly.dev', 'http://127.0.0.1:{port}/$REHEARSE_NAME/'],
  ['heroku', undefined, ''],
  [
    'kamal',
    'https://$REHEARSE_NAME.preview.example.com',
    'http://127.0.0.1:{port}/$REHEARSE_NAME/',
  ],
]

let scene: ReturnType<typeof previewCase>
let folder: string
let env: Record<string, string | undefined>
let port: number
let tunnel: number

beforeEach(async () => {
  scene = previewCase()
  folder = mkdtempSync(join(tmpdir(), 'rehearse-platform-'))
  const project = join(folder, 'project')
  for (const name of ['bin', 'state', 'project/k8s', 'project/config']) {
    mkdirSync(join(folder, name), { recursive: true })
  }
  for (const name of ['k8s/shop.yaml', 'config/deploy.preview.yml', 'fly.toml', 'Dockerfile']) {
    writeFileSync(join(project, name), '')
  }
  for (const tool of ['kubectl', 'fly', 'heroku', 'kamal']) {
    const path = join(folder, 'bin', tool)
    writeFileSync(path, `#!/bin/sh\nexec '${process.execPath}' '${platforms}/${tool}.ts' "$@"\n`)
    chmodSync(path, 0o755)
  }
  port = await freePort()
  tunnel = await freePort()
  env = {
    ...process.env,
    PATH: `${join(folder, 'bin')}:${process.env['PATH']}`,
    PLATFORM_FOLDER: join(folder, 'state'),
    PLATFORM_PORT: String(port),
    PLATFORM_TUNNEL: String(tunnel),
  }
})
afterEach(async () => {
  await scene.end()
  for (const file of inPlatform('.pid')) {
    process.kill(Number(readFileSync(join(folder, 'state', file), 'utf8')), 'SIGKILL')
  }
  rmSync(folder, { recursive: true, force: true })
})

const inPlatform = (kind: string) =>
  readdirSync(join(folder, 'state')).filter((file) => file.endsWith(kind))
const calls = () => readFileSync(join(folder, 'state/calls'), 'utf8').trim().split('\n')
const pidOf = (name: string) => readFileSync(join(folder, 'state', `${name}.pid`), 'utf8')
const log = (name: string) => readFileSync(join(scene.dir, 'logs', name), 'utf8')

/** The recipe with its names replaced, read as a rehearsal reads it. */
async function configOf([id, name, own]: Recipe) {
  const written = recipe(id)
  const local = own.replace('{port}', String(port)).replace('{tunnel}', String(tunnel))
  if (name !== undefined) expect(written).toContain(name)
  const file = join(folder, 'project/rehearse.yml')
  writeFileSync(file, name === undefined ? written : written.replaceAll(name, local))
  return (await loadConfig(file, [])).config
}

async function upWith(config: Awaited<ReturnType<typeof configOf>>) {
  const { provider = '', options } = config.preview ?? {}
  const { dir, abort } = scene
  return await previewUp({
    provider,
    options,
    root: config.root,
    dir,
    env,
    commit,
    program: ['false'],
    log: scene.log,
    signal: abort.signal,
  })
}

const down = () => previewDown({ dir: scene.dir, log: scene.log, env })

/** Runs one of the commands as a user would, after the fact. */
function run(command: unknown, id: string) {
  const name = `rehearse-${id.replaceAll('-', '').slice(0, 12)}`
  const more = { REHEARSE_NAME: name, REHEARSE_COMMIT: commit, REHEARSE_OUTPUT: '/dev/null' }
  const { status, stderr } = spawnSync('sh', ['-e', '-c', String(command)], {
    env: { ...env, ...more },
    encoding: 'utf8',
  })
  return { status, stderr }
}

describe.each(recipes)('the recipe %s of docs/previews.md', { timeout: 60_000 }, (...written) => {
  const fine = { status: 0, stderr: '' }

  it('deploys, shows the logs, restarts, and takes away, and again without complaint', async () => {
    const config = await configOf(written)
    const options = config.preview?.options as Record<string, unknown>
    const state = await upWith(config)
    expect(state.own).toBe(written[0] !== 'kubectl-tunnel')
    expect((await fetch(state.url ?? '')).status).toBe(200)
    expect(inPlatform('.app')).toHaveLength(1)
    const verbs = previewVerbs(scene.dir)
    const name = `rehearse-${state.id.replaceAll('-', '').slice(0, 12)}`
    expect(await verbs.logs({ env })).toEqual([`logs of ${name}`])
    if (options['restart'] !== undefined) {
      const pid = pidOf(name)
      expect((await verbs.restart(env)).url).toBe(state.url)
      expect(pidOf(name)).not.toBe(pid)
      expect((await fetch(state.url ?? '')).status).toBe(200)
    }

    expect(await down()).toMatchObject({ left: [] })
    expect(savedState(scene.dir)?.phase).toBe('down')
    expect(log('preview.log')).toMatch(/^logs of rehearse-[0-9a-f]{12}\n$/)
    expect(inPlatform('.app')).toEqual([])
    expect([await isOpen(port), await isOpen(tunnel)]).toEqual([false, false])
    expect(run(options['down'], state.id)).toEqual(fine)
    expect(
      calls().filter((call) => / (?:delete|destroy|apps:destroy|remove) /.test(call)),
    ).toHaveLength(
      // Only where the platform is asked first, nothing is destroyed twice.
      ['fly', 'heroku'].includes(written[0]) ? 1 : 2,
    )
  })

  it('takes away what a failed deployment left, and tells why it failed', async () => {
    env['PLATFORM_FAILS'] = 'yes'
    const thrown: unknown = await upWith(await configOf(written)).catch((error: unknown) => error)
    expect(thrown as UserError).toMatchObject({
      code: 'preview-exited',
      what: 'The up command ended with exit code 3 before the preview answered',
      why: 'It wrote: deploy failed: image not found',
    })
    expect(savedState(scene.dir)?.phase).toBe('down')
    expect(inPlatform('.app')).toEqual([])
    expect(scene.log.told.filter((line) => line.startsWith('warn'))).toEqual([])
  })

  it('tells when the platform refuses, and keeps what it needs to try again', async () => {
    const config = await configOf(written)
    const state = await upWith(config)
    // As when a token has expired: every call fails.
    writeFileSync(
      join(folder, 'bin', written[0].replace('-tunnel', '')),
      '#!/bin/sh\necho 401 >&2; exit 1\n',
    )
    const { trouble } = await down()
    expect(trouble).toMatch(/^the down command ended with exit code 1; it wrote: 401; the log is /)
    expect(savedState(scene.dir)).toMatchObject({ phase: 'up', id: state.id })
  })
})
