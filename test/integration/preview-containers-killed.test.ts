import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { image, podmanHere } from '../fixtures/previews/podman.ts'
import {
  apps,
  isOpen,
  optionsOf,
  previewCase,
  savedState,
} from '../fixtures/previews/preview-case.ts'

const here = podmanHere()
const missing = typeof here === 'string' ? here : undefined
const { env, podman, things, end } =
  typeof here === 'string' ? { env: {}, podman: () => '', things: () => [], end: () => {} } : here

let scene: ReturnType<typeof previewCase>
let root = ''
const started: ChildProcess[] = []

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rehearse-compose-'))
  scene = previewCase()
})
afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  await scene.end()
  rmSync(root, { recursive: true, force: true })
})
afterAll(end)

/** Begins in another process, kills that once `reached`, and returns the state it left. */
async function killedWhen(provider: string, written: unknown, reached: () => boolean) {
  const options = optionsOf(provider, written)
  const request = { provider, options, root, dir: scene.dir, stay: true }
  const child = spawn(process.execPath, [join(apps, 'up.ts'), JSON.stringify(request)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  started.push(child)
  await expect.poll(reached, { timeout: 40_000 }).toBe(true)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const state = savedState(scene.dir)
  if (state === undefined) throw new Error('no preview.json')
  return state
}

/** Ids of the processes with this command line, on the machine or in a container. */
const running = (words: string) =>
  readdirSync('/proc').filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() === words
    } catch {
      return false
    }
  })

const serve = 'mkdir /www; echo hello > /www/index.html; exec httpd -f -p 80 -h /www'
/** A number of seconds that nobody else sleeps. */
const nap = `sleep 987${process.pid}`
const dockerfile = (...lines: string[]) =>
  writeFileSync(join(root, 'Dockerfile'), [`FROM ${image}`, ...lines, ''].join('\n'))
const compose = (web: object) =>
  writeFileSync(
    join(root, 'compose.yaml'),
    JSON.stringify({
      services: { web: { ports: ['80'], volumes: ['data:/data'], ...web } },
      volumes: { data: {} },
    }),
  )

describe.skipIf(missing)(`containers whose starter is killed (${missing ?? 'podman'})`, () => {
  it('are removed by another process when they were up', async () => {
    compose({ image, command: ['sh', '-c', serve] })
    const up = () => savedState(scene.dir)?.phase === 'up'
    const state = await killedWhen('compose', 'web', up)
    expect(await isOpen(state.port ?? 0)).toBe(true)
    expect(things()).toHaveLength(3)
    expect(await scene.down()).toMatchObject({ left: [] })
    expect(things()).toEqual([])
    expect(await isOpen(state.port ?? 0)).toBe(false)
    expect(await scene.down()).toEqual({ stopped: 0, left: [] })
  })

  it('are removed when they were starting', async () => {
    compose({ image, command: ['sh', '-c', `${nap}; exit 0`], restart: 'always' })
    await killedWhen('compose', 'web', () => running(nap).length > 0)
    expect(await scene.down()).toMatchObject({ left: [] })
    expect(things()).toEqual([])
    expect(running(nap)).toEqual([])
  })

  it.each([
    ['compose', 'web'],
    ['dockerfile', 'Dockerfile'],
  ])('leave nothing when %s was building an image', async (provider, options) => {
    compose({ build: '.', command: ['sh', '-c', serve] })
    dockerfile(`RUN ["sh", "-c", "${nap}"]`)
    await killedWhen(provider, options, () => running(nap).length > 0)
    // The build goes on without its starter.
    expect(things().length).toBeGreaterThan(0)
    expect(await scene.down()).toMatchObject({ left: [] })
    expect(running(nap)).toEqual([])
    expect(things()).toEqual([])
  })

  it('leave nothing when the rehearsal is cancelled', async () => {
    dockerfile(`RUN ["sh", "-c", "${nap}"]`)
    const rising = scene.up('dockerfile', 'Dockerfile', { root, env })
    const ended = rising.catch((error: unknown) => error)
    await expect.poll(() => running(nap).length, { timeout: 40_000 }).toBeGreaterThan(0)
    const reason = new Error('cancelled')
    scene.abort.abort(reason)
    expect(await ended).toBe(reason)
    expect(running(nap)).toEqual([])
    expect(things()).toEqual([])
    expect(savedState(scene.dir)?.phase).toBe('down')
  })

  it('stay named in the state when the engine is not there any more', async () => {
    compose({ image, command: ['sh', '-c', serve] })
    await scene.up('compose', 'web', { root, env })
    const state = savedState(scene.dir)
    const path = join(scene.dir, 'preview.json')
    copyFileSync(path, `${path}.kept`)
    const lost = { ...state?.details, program: 'docker' }
    writeFileSync(path, JSON.stringify({ ...state, details: lost }))
    expect(await scene.down()).toMatchObject({ trouble: expect.stringMatching(/^docker \w+: /) })
    expect(savedState(scene.dir)?.phase).toBe('up')
    copyFileSync(`${path}.kept`, path)
    expect(await scene.down()).toEqual({ stopped: 0, left: [] })
    expect(podman('ps', '-aq')).toBe('')
  })
})
