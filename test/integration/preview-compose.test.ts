import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { projectName } from '../../src/previews/containers/project.ts'
import { image, podmanHere } from '../fixtures/previews/podman.ts'
import { isOpen, previewCase, savedState } from '../fixtures/previews/preview-case.ts'

const here = podmanHere()
const missing = typeof here === 'string' ? here : undefined
const { env, podman, things, end } =
  typeof here === 'string' ? { env: {}, podman: () => '', things: () => [], end: () => {} } : here

/** A service of busybox. */
const service = (script: string, more: object = {}) => ({
  image,
  command: ['sh', '-c', script],
  ...more,
})
const serve = 'mkdir /www; echo hello > /www/index.html; exec httpd -f -p 80 -h /www'
const web = service(serve, { ports: ['80'] })

let scene: ReturnType<typeof previewCase>
let root = ''
const scenes: (typeof scene)[] = []

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rehearse-compose-'))
  scene = newScene()
})
afterEach(async () => {
  for (const each of scenes.splice(0)) await each.end()
  rmSync(root, { recursive: true, force: true })
  expect(things()).toEqual([])
})
afterAll(end)

function newScene() {
  const made = previewCase()
  scenes.push(made)
  return made
}

/** Writes compose.yaml: JSON is YAML. */
function compose(services: Record<string, object>, more: object = {}): void {
  writeFileSync(join(root, 'compose.yaml'), JSON.stringify({ services, ...more }))
}

const up = (options: unknown = 'web', at = scene) => at.up('compose', options, { root, env })
const failure = (options: unknown = 'web') => scene.failure('compose', options, { root, env })
const logOf = (name: string) => join(scene.dir, 'logs', `container-${name}.log`)

describe.skipIf(missing)(`a preview of a compose file (${missing ?? 'podman'})`, () => {
  it('leaves no secret in the logs of the containers and of the tool that made them', async () => {
    const environment = { API_TOKEN: '${API_TOKEN}' }
    compose({ web: service('echo token $$API_TOKEN; exit 3', { ports: ['80'], environment }) })
    const secret = { API_TOKEN: 'hush-hush-hush' }
    await scene.failure('compose', 'web', { root, env: { ...env, ...secret } })
    expect(readFileSync(logOf('web'), 'utf8')).toBe('token ‹redacted›\n')
    expect(readFileSync(join(scene.dir, 'logs', 'compose.log'), 'utf8')).not.toContain('hush')
    expect(scene.log.told.join('\n')).not.toContain('hush')
  })

  it('comes up beside a one-shot container that ends with 0, and goes with all it made', async () => {
    const data = { volumes: ['data:/data'] }
    const init = service('echo seeded > /data/seed; echo done', data)
    compose({ init, web: { ...web, ...data, depends_on: ['init'] } }, { volumes: { data: {} } })
    const state = await up()
    expect(state).toMatchObject({ phase: 'up', own: true, provider: 'compose' })
    expect(await (await fetch(state.url ?? '')).text()).toBe('hello\n')
    const project = projectName(state.id)
    expect(project).toMatch(/^rehearse-[0-9a-f]{16}$/)
    expect(
      things()
        .filter((name) => name.startsWith(project))
        .toSorted(),
    ).toEqual([`${project}_data`, `${project}_default`, `${project}_init_1`, `${project}_web_1`])
    expect(scene.log.told.find((line) => line.startsWith('line using '))).toMatch(
      /^line using podman[ -]compose, podman version \S+ \(not docker: .+\)$/,
    )

    // By another environment: the state knows which podman it was.
    expect(await scene.down()).toEqual({ stopped: 0, left: [] })
    expect(things()).toEqual([])
    expect(await isOpen(state.port ?? 0)).toBe(false)
    expect(readFileSync(logOf('init'), 'utf8')).toBe('done\n')
    expect(statSync(logOf('web')).mode & 0o777).toBe(0o600)
    expect(savedState(scene.dir)?.phase).toBe('down')
    expect(await scene.down()).toEqual({ stopped: 0, left: [] })
    expect(existsSync(logOf('init'))).toBe(true)
  })

  it('fails at once when a one-shot container ends otherwise', async () => {
    compose({ init: service('echo migrating; echo "Error: no such table: users"; exit 3'), web })
    expect(await failure()).toEqual({
      code: 'preview-container-ended',
      what: 'The container of "init" ended with exit code 3',
      why: 'It wrote: Error: no such table: users',
      fix: `Let it keep running, or end with 0 if it has only one thing to do; its log is ${logOf('init')}`,
    })
    expect(scene.log.told).toContain('quote migrating')
    expect(readFileSync(logOf('init'), 'utf8')).toContain('no such table')
    expect(savedState(scene.dir)?.phase).toBe('down')
  })

  it('fails at once when the container of the site dies, whatever its exit code', async () => {
    compose({ web: service('echo starting; exit 0', { ports: ['80'] }) })
    expect(await failure()).toMatchObject({
      code: 'preview-container-ended',
      what: 'The container of "web" ended with exit code 0',
      why: 'It wrote: starting',
    })
    compose({ web: service('sleep 1; exit 4', { ports: ['80'] }) })
    expect(await failure()).toMatchObject({
      code: 'preview-container-ended',
      what: 'The container of "web" ended with exit code 4',
    })
  })

  it('waits for a health check, also where nobody else makes it', async () => {
    const healthcheck = { test: ['CMD-SHELL', 'test -f /ready'], interval: '1s', retries: 20 }
    compose({ web, db: service('sleep 3; echo > /ready; sleep 600', { healthcheck }) })
    const begun = Date.now()
    await up()
    expect(Date.now() - begun).toBeGreaterThan(3000)
    expect(scene.log.told).toContain('progress waiting: the health check of "db" has not passed')
  })

  it('fails when a container becomes unhealthy, with what its check wrote', async () => {
    const test = ['CMD-SHELL', 'echo no disk; false']
    const healthcheck = { test, interval: '1s', retries: 2 }
    compose({ web, db: service('sleep 600', { healthcheck }) })
    expect(await failure()).toEqual({
      code: 'preview-container-unhealthy',
      what: 'The container of "db" is unhealthy',
      why: 'Its health check wrote: no disk',
      fix: `Mend what the check asks for, or give it a longer start_period; its log is ${logOf('db')}`,
    })
  })

  it('lets a restart policy have another try', async () => {
    const script = `test -f /data/tried || { echo > /data/tried; echo too early; exit 1; }; ${serve}`
    const more = { ports: ['80'], restart: 'on-failure', volumes: ['data:/data'] }
    compose({ web: service(script, more) }, { volumes: { data: {} } })
    const { url } = await up()
    expect((await fetch(url ?? '')).status).toBe(200)
  })

  it('brings two previews up side by side', async () => {
    compose({ web })
    const other = newScene()
    const [one, two] = await Promise.all([up(), up('web', other)])
    expect(one.port).not.toBe(two.port)
    await other.down()
    expect((await fetch(one.url ?? '')).status).toBe(200)
    expect(await isOpen(two.port ?? 0)).toBe(false)
  })

  it('tells why a site in a container is not reached', async () => {
    compose({ web })
    expect(await failure({ service: 'shop' })).toMatchObject({
      code: 'preview-service-missing',
      why: 'There are web',
    })
    expect(await failure({ service: 'web', port: 3000 })).toMatchObject({
      code: 'preview-port-unpublished',
      what: 'The service "web" does not publish port 3000',
      why: 'It publishes 80',
    })
    const inside = service('exec httpd -f -p 127.0.0.1:80 -h /', { ports: ['80'] })
    compose({ web: inside })
    expect(await failure({ service: 'web', timeout: '2s' })).toMatchObject({
      code: 'preview-not-ready',
      why: expect.stringMatching(/^Nothing answers on port 80 of the container \(\d+ here\)$/),
      fix: expect.stringContaining('Let it listen on 0.0.0.0 (not 127.0.0.1) and on port 80'),
    })
  })

  it('tells what compose itself says', async () => {
    compose({ web: { image: 'localhost/no-such-image:1', ports: ['80'] } })
    // Some versions of podman-compose end with 0 all the same.
    const { code, why } = await failure()
    expect(['preview-compose-failed', 'preview-service-missing']).toContain(code)
    expect(why).toMatch(/Error: .*no-such-image/)
    expect(scene.log.told.some((line) => line.includes('podman run'))).toBe(false)
    rmSync(join(root, 'compose.yaml'))
    expect(await failure()).toMatchObject({
      code: 'preview-file-missing',
      what: 'There is no compose file',
    })
    expect(await failure({ service: 'web', file: '../other.yaml' })).toMatchObject({
      code: 'preview-file-missing',
    })
  })

  it('cleans what containers write and how they are called', async () => {
    const script = `printf '\\033[31m::error::forged\\n'; exit 5`
    compose({ web, 'a.b-c': service(script, { container_name: 'x.y' }) })
    expect(await failure()).toMatchObject({ why: 'It wrote: ::error::forged' })
    expect(existsSync(logOf('a_b-c'))).toBe(true)
    expect(podman('ps', '-aq')).toBe('')
  })
})
