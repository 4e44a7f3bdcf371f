import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { projectName } from '../../src/previews/containers/project.ts'
import { image, podmanHere } from '../fixtures/previews/podman.ts'
import { isOpen, previewCase, savedState } from '../fixtures/previews/preview-case.ts'

const here = podmanHere()
const missing = typeof here === 'string' ? here : undefined
const { env, things, end } =
  typeof here === 'string' ? { env: {}, things: () => [], end: () => {} } : here

let scene: ReturnType<typeof previewCase>
let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rehearse-dockerfile-'))
  scene = previewCase()
})
afterEach(async () => {
  await scene.end()
  rmSync(root, { recursive: true, force: true })
  expect(things()).toEqual([])
})
afterAll(end)

const dockerfile = (...lines: string[]) =>
  writeFileSync(join(root, 'Dockerfile'), [`FROM ${image}`, ...lines, ''].join('\n'))
const run = (script: string) => `CMD ${JSON.stringify(['sh', '-c', script])}`
const serve = run('mkdir /www; env > /www/index.html; exec httpd -f -p $PORT -h /www')
const up = (options: object = {}) =>
  scene.up('dockerfile', { file: 'Dockerfile', ...options }, { root, env })
const failure = (options: object = {}) =>
  scene.failure('dockerfile', { file: 'Dockerfile', ...options }, { root, env })
const pageOf = async (url: string | undefined) => (await fetch(url ?? '')).text()

describe.skipIf(missing)(`a preview of a Dockerfile (${missing ?? 'podman'})`, () => {
  it('builds, serves on PORT with its own variables, and leaves no image', async () => {
    dockerfile(serve)
    const state = await up({ env: { GREETING: 'hello  world', PATH: '/bin' } })
    const page = await pageOf(state.url)
    expect(page).toContain('PORT=8080\n')
    expect(page).toContain('GREETING=hello  world\n')
    expect(page).toContain('PATH=/bin\n')
    // Nothing of the step, which may hold secrets.
    expect(page).not.toContain('CONTAINERS_CONF')
    const project = projectName(state.id)
    expect(things().toSorted()).toEqual([`localhost/${project}:latest`, project].toSorted())
    expect(await scene.down()).toEqual({ stopped: 0, left: [] })
    expect(things()).toEqual([])
    expect(await isOpen(state.port ?? 0)).toBe(false)
    expect(await scene.down()).toEqual({ stopped: 0, left: [] })
  })

  it('takes the port that the image exposes, and the one that is named before it', async () => {
    dockerfile('EXPOSE 3000', serve)
    expect(await pageOf((await up()).url)).toContain('PORT=3000\n')
    await scene.down()
    expect(await pageOf((await up({ port: 81 })).url)).toContain('PORT=81\n')
    await scene.down()
    dockerfile('EXPOSE 80 443', serve)
    expect(await failure()).toEqual({
      code: 'preview-port-ambiguous',
      what: 'The image exposes several ports',
      why: 'They are 80, 443, and only one is that of the site',
      fix: 'Name it in "port"',
    })
  })

  it('tells why an image cannot be built', async () => {
    dockerfile('RUN ["sh", "-c", "echo ERROR: no package; exit 9"]')
    expect(await failure()).toMatchObject({
      code: 'preview-build-failed',
      what: expect.stringMatching(/^podman build failed \(exit code \d+\)$/),
      fix: `Mend the Dockerfile, or what it needs; the log is ${join(scene.dir, 'logs', 'build.log')}`,
    })
    expect(scene.log.told).toContain('quote ERROR: no package')
    dockerfile('RUN ["sleep", "60"]')
    expect(await failure({ 'build-timeout': '2s' })).toMatchObject({
      code: 'preview-build-failed',
      what: 'podman build did not end within 2 s',
    })
  })

  it('tells what a container that dies wrote', async () => {
    dockerfile(run('echo "Error: DATABASE_URL is not set"; exit 1'))
    const log = join(scene.dir, 'logs', 'container-app.log')
    expect(await failure()).toEqual({
      code: 'preview-container-ended',
      what: 'The container of "app" ended with exit code 1',
      why: 'It wrote: Error: DATABASE_URL is not set',
      fix: `Let it keep running, or end with 0 if it has only one thing to do; its log is ${log}`,
    })
    expect(readFileSync(log, 'utf8')).toBe('Error: DATABASE_URL is not set\n')
    expect(savedState(scene.dir)?.phase).toBe('down')
  })

  it('tells that nothing here runs containers', async () => {
    dockerfile(serve)
    const nothing = { root, env: { PATH: root } }
    expect(await scene.failure('dockerfile', 'Dockerfile', nothing)).toEqual({
      code: 'preview-containers-unavailable',
      what: 'Nothing here can run the containers of the preview',
      why: 'docker: docker is not installed; podman: podman is not installed',
      fix: 'Install Docker with its compose plugin, or podman with podman-compose, in a step before this one',
    })
  })
})
