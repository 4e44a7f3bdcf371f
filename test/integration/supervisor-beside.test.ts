import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { PreviewSetting, PreviewState } from '../../src/model/preview.ts'
import { writeState } from '../../src/files/preview-state.ts'
import { startServing } from '../../src/previews/start-serving.ts'
import {
  appAt,
  apps,
  carriers,
  expectGone,
  node,
  previewCase,
  savedState,
} from '../fixtures/previews/preview-case.ts'

const hang = { timeout: 20_000 }
let scene: ReturnType<typeof previewCase>

beforeEach(() => {
  scene = previewCase()
})
afterEach(() => scene.end())

/** Brings the fixture app up beside a worker. */
async function upBeside(worker: string): Promise<PreviewState> {
  let state: PreviewState = {
    schema: 'rehearse.preview/1',
    id: crypto.randomUUID(),
    provider: 'command',
    phase: 'starting',
    startedAt: new Date().toISOString(),
    own: true,
  }
  const later: ((up: PreviewState) => Promise<void>)[] = []
  const save = async (part: Partial<PreviewState>) => {
    state = { ...state, ...part }
    await writeState(scene.dir, state)
  }
  const setting: PreviewSetting = {
    id: state.id,
    root: apps,
    dir: scene.dir,
    env: process.env,
    program: [process.execPath, join(apps, 'serve.ts')],
    log: scene.log,
    signal: scene.abort.signal,
    save,
    whenUp: (work) => void later.push(work),
  }
  await save({})
  const { url } = await startServing(setting, {
    name: 'start command',
    hint: 'See what it wrote',
    command: () => ['sh', '-c', `exec ${node} app.mjs`],
    cwd: apps,
    env: {},
    port: undefined,
    ready: '/',
    timeoutMs: 20_000,
    beside: [{ name: 'worker', command: ['sh', '-c', worker] }],
  })
  await save({ phase: 'up', url })
  for (const work of later) await work(state)
  return state
}

const log = () => readFileSync(join(scene.dir, 'logs/preview.log'), 'utf8')

it('keeps a process beside the one that serves alive by itself', { timeout: 60_000 }, async () => {
  const state = await upBeside('echo "at work as $$, port $PORT"; exec sleep 600')
  const { pid } = await appAt(state.url)
  const worker = () => Number(/worker \| at work as (\d+), port $/m.exec(log())?.[1])
  await expect.poll(worker, hang).toBeGreaterThan(0)
  expect(log()).toContain(`web | app listens on 127.0.0.1 ${state.port}\n`)
  const first = worker()
  process.kill(first, 'SIGKILL')
  await expect
    .poll(() => savedState(scene.dir)?.incidents, hang)
    .toMatchObject([
      {
        process: 'worker',
        kind: 'exited',
        outcome: 'recovered',
        lastLog: [`at work as ${first}, port`],
      },
    ])
  expect((await appAt(state.url)).pid).toBe(pid)
  expect(savedState(scene.dir)?.leader).toEqual(state.leader)
  await scene.down()
  expect(carriers(state.id)).toEqual([])
  await expectGone(state, [pid])
})

it('says which process ended before the preview answered', { timeout: 60_000 }, async () => {
  await expect(upBeside('echo no queue; exit 3')).rejects.toMatchObject({
    code: 'preview-exited',
    what: 'The process "worker" ended with exit code 3 before the preview answered',
    why: expect.stringContaining('no queue') as string,
  })
})
