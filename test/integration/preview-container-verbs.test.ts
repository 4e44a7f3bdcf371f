import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PreviewState } from '../../src/model/preview.ts'
import { projectName } from '../../src/previews/containers/project.ts'
import { previewStatus } from '../../src/previews/status.ts'
import { statusText } from '../../src/previews/status-text.ts'
import { image, podmanHere } from '../fixtures/previews/podman.ts'
import { previewCase, savedState } from '../fixtures/previews/preview-case.ts'
import { mistakeOf, previewVerbs, until } from '../fixtures/previews/preview-verbs.ts'

const here = podmanHere()
const missing = typeof here === 'string' ? here : undefined
const { env, podman, things, end } =
  typeof here === 'string' ? { env: {}, podman: () => '', things: () => [], end: () => {} } : here

const service = (script: string, more: object = {}) => ({
  image,
  command: ['sh', '-c', script],
  ...more,
})
const page = 'mkdir -p /www; echo hello > /www/index.html'
const serve = `${page}; echo serving; exec httpd -f -p 80 -h /www`
const web = service(serve, { ports: ['80'] })

let scene: ReturnType<typeof previewCase>
let verbs: ReturnType<typeof previewVerbs>
let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rehearse-compose-'))
  scene = previewCase()
  verbs = previewVerbs(scene.dir)
})
afterEach(async () => {
  await scene.end()
  rmSync(root, { recursive: true, force: true })
  expect(things()).toEqual([])
})
afterAll(end)

async function up(services: Record<string, object>, more: object = {}): Promise<PreviewState> {
  writeFileSync(join(root, 'compose.yaml'), JSON.stringify({ services, ...more }))
  return await scene.up('compose', 'web', { root, env })
}

describe.skipIf(missing)(`verbs of a preview in containers (${missing ?? 'podman'})`, () => {
  it('shows the end of what each container wrote, behind its name, also when they are gone', async () => {
    const loud = `printf '\\033[31mone\\033[0m\\ntwo\\nthree\\n'; test -n "$SHOP_TOKEN"; sleep 600`
    await up({ web, db: service(loud) })
    const lines = ['db | two', 'db | three', 'web | serving']
    // By another environment: the state knows which podman it was.
    expect((await verbs.logs({ lines: 2 })).toSorted()).toEqual(lines.toSorted())
    await scene.down()
    expect(await verbs.logs({ lines: 3 })).toEqual(['db | one', ...lines])
  })

  it('restarts what runs, leaves alone what did its only thing, and waits until the site answers', async () => {
    const data = { volumes: ['data:/data'] }
    const init = service('echo run >> /data/runs; echo seeded', data)
    const twice = `cat /data/runs; ${page}; sleep 1; exec httpd -f -p 80 -h /www`
    const state = await up(
      { init, web: service(twice, { ...data, ports: ['80'], depends_on: ['init'] }) },
      { volumes: { data: {} } },
    )
    const again = await verbs.restart()
    expect(again.url).toBe(state.url)
    expect(await (await fetch(again.url ?? '')).text()).toBe('hello\n')
    expect((await verbs.logs()).toSorted()).toEqual(['init | seeded', 'web | run', 'web | run'])

    const status = await previewStatus(scene.dir, { env: process.env, log: scene.log })
    expect(status).toMatchObject({
      phase: 'up',
      containers: [
        { service: 'init', status: expect.stringMatching(/exited|stopped/), exitCode: 0 },
        { service: 'web', status: 'running' },
      ],
    })
    expect(statusText(status)).toMatch(/^container {2}web: running$/m)
  })

  it('tells and keeps the address where the port was published anew', async () => {
    const state = await up({ web })
    const project = projectName(state.id)
    podman('rm', '-f', '-t', '0', `${project}_web_1`)
    const labels = [
      `com.docker.compose.project=${project}`,
      'com.docker.compose.service=web',
    ].flatMap((label) => ['--label', label])
    podman('run', '-d', ...labels, '-p', `127.0.0.1::80`, image, 'sh', '-c', serve)
    const again = await verbs.restart()
    expect(again.url).not.toBe(state.url)
    expect((await fetch(again.url ?? '')).status).toBe(200)
    expect(savedState(scene.dir)).toMatchObject({
      url: again.url,
      port: Number(new URL(again.url ?? '').port),
    })
    expect(verbs.log.told).toContain(`warn the preview has another address now: ${again.url}`)
  })

  it('tells why a restarted container does not come up', async () => {
    const script = `test -e /tried && { echo "Error: cannot start twice"; exit 3; }; mkdir /tried; ${serve}`
    await up({ web: service(script, { ports: ['80'] }) })
    expect(await mistakeOf(verbs.restart())).toMatchObject({
      code: 'preview-container-ended',
      what: 'The container of "web" ended with exit code 3',
    })
    const status = await previewStatus(scene.dir, { env: process.env, log: scene.log })
    expect(status).toMatchObject({ phase: 'down', containers: [{ service: 'web', exitCode: 3 }] })
  })

  it('follows the containers, through a restart', async () => {
    await up({ web })
    const { shown, abort, done } = verbs.follow()
    await until(() => shown.length === 1)
    await verbs.restart()
    await until(() => shown.length === 2)
    abort.abort()
    await done
    expect(shown).toEqual(['web | serving', 'web | serving'])
  })

  it('tells when the engine is not to be had, and refuses forged details', async () => {
    await up({ web })
    const nothing = { PATH: root }
    expect(await mistakeOf(verbs.logs({ env: nothing }))).toMatchObject({
      code: 'preview-containers-unavailable',
      why: expect.stringContaining('podman is not installed'),
    })
    const blind = await previewStatus(scene.dir, { env: nothing, log: scene.log })
    expect(blind).toMatchObject({ phase: 'up', trouble: expect.stringContaining('podman') })
    const path = join(scene.dir, 'preview.json')
    const written = readFileSync(path, 'utf8')
    writeFileSync(path, written.replace('"program": "podman"', '"program": "sh"'))
    expect(await mistakeOf(verbs.restart())).toMatchObject({ code: 'preview-state-corrupt' })
    writeFileSync(path, written)
  })
})
