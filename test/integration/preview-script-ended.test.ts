import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PreviewState } from '../../src/model/preview.ts'
import { freePort } from '../../src/processes/free-port.ts'
import {
  appAt,
  apps,
  carriers,
  expectGone,
  isAlive,
  node,
  optionsOf,
  previewCase,
  savedState,
} from '../fixtures/previews/preview-case.ts'

let scene: ReturnType<typeof previewCase>
const started: ChildProcess[] = []

beforeEach(() => {
  scene = previewCase()
})
afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  await scene.end()
})

const mark = (name: string) => `'${join(scene.dir, name)}'`
const marked = (name: string) => existsSync(join(scene.dir, name))
const until = (name: string) => expect.poll(() => marked(name), { timeout: 20_000 }).toBe(true)

/** Brings the preview up in another process. */
function upElsewhere(written: unknown, stay: boolean): ChildProcess {
  const options = optionsOf('script', written)
  const request = { provider: 'script', options, root: apps, dir: scene.dir, stay }
  const child = spawn(process.execPath, ['up.ts', JSON.stringify(request)], {
    cwd: apps,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.push(child)
  return child
}

/** Deploys something that only `down` removes, then waits for ever. */
const halfWay = (before = '') =>
  `${before} touch ${mark('deployed')}; sleep 600 & echo working; wait; touch ${mark('finished')}`
const down = () => `rm -f ${mark('deployed')}; touch ${mark('down-ran')}`

describe('an up that does not end by itself', { timeout: 40_000 }, () => {
  it.each([
    ['', 'at once'],
    ["trap '' TERM INT;", 'though it ignores SIGTERM'],
  ])('is ended when the run is aborted, and what it made is undone: %s %s', async (before) => {
    const rising = scene.up('script', { up: halfWay(before), down: down() })
    const ended = rising.catch((error: unknown) => error)
    await until('deployed')
    const state = savedState(scene.dir)
    expect(state?.details).toMatchObject({ down: down(), cwd: apps })
    const processes = state ? carriers(state.id) : []
    expect(processes.length).toBeGreaterThan(0)

    scene.abort.abort(new Error('cancelled'))
    expect(await ended).toEqual(new Error('cancelled'))
    expect(['deployed', 'down-ran', 'finished'].map(marked)).toEqual([false, true, false])
    expect(savedState(scene.dir)?.phase).toBe('down')
    if (state) await expectGone(state, processes)
  })

  it('is ended when its time is over, and told what it wrote last', async () => {
    const failure = await scene.failure('script', {
      up: halfWay(),
      down: down(),
      'up-timeout': '2s',
    })
    expect(failure).toEqual({
      code: 'preview-script-late',
      what: 'The up command did not end within 2 s',
      why: 'The last it wrote: working',
      fix: `Let what keeps running go to the background (&), or raise "up-timeout"; the log is ${join(scene.dir, 'logs/up.stdout.log')}`,
    })
    expect(['deployed', 'down-ran', 'finished'].map(marked)).toEqual([false, true, false])
    expect(scene.log.told).toContain('progress up: working')
  })

  it('is ended by another process that takes the preview down after Rehearse was killed', async () => {
    const child = upElsewhere({ up: halfWay(), down: down() }, true)
    await until('deployed')
    await expect.poll(() => savedState(scene.dir)?.leader, { timeout: 20_000 }).toBeDefined()
    child.kill('SIGKILL')
    await once(child, 'exit')
    const state = savedState(scene.dir)
    if (state === undefined) throw new Error('no preview.json')
    const processes = carriers(state.id)
    expect(processes.filter(isAlive).length).toBeGreaterThan(0)

    expect(await scene.down()).toMatchObject({ left: [] })
    expect(['deployed', 'down-ran', 'finished'].map(marked)).toEqual([false, true, false])
    await expectGone(state, processes)
    expect(await scene.down()).toEqual({ stopped: 0, left: [] })
  })
})

describe('what up leaves in the background', { timeout: 40_000 }, () => {
  it('outlives Rehearse, may go on writing, and ends after down', async () => {
    const port = await freePort()
    const talk = `while echo tick; do echo tick >> ${mark('ticks')}; sleep 0.05; done`
    const up = `${node} app.mjs ${port} & { ${talk}; } & echo http://127.0.0.1:${port}`
    const child = upElsewhere({ up, down: `cp ${mark('ticks')} ${mark('at-down')}` }, false)
    if (child.stdout === null) throw new Error('no pipe')
    // The stream ends only when nobody holds the pipe.
    const [written] = await Promise.all([text(child.stdout), once(child, 'exit')])
    expect(child.exitCode).toBe(0)
    const state = JSON.parse(written) as PreviewState
    const { pid } = await appAt(state.url)
    const ticks = (name: string) => readFileSync(join(scene.dir, name), 'utf8').length
    const before = ticks('ticks')
    await expect.poll(() => ticks('ticks'), { timeout: 10_000 }).toBeGreaterThan(before)

    expect(await scene.down()).toMatchObject({ left: [] })
    expect(ticks('at-down')).toBeGreaterThan(before)
    await expectGone({ ...state, port }, [pid])
  })
})

it('starts nothing when it is aborted before', async () => {
  scene.abort.abort(new Error('cancelled'))
  await expect(scene.up('script', `touch ${mark('ran')}`)).rejects.toThrow('cancelled')
  expect(marked('ran')).toBe(false)
})
