import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readState, writeState } from '../../src/files/preview-state.ts'
import type { Incident, PreviewState } from '../../src/model/preview.ts'
import type { ControlRequest } from '../../src/model/supervision.ts'
import { previewStatus } from '../../src/previews/status.ts'
import { statusText } from '../../src/previews/status-text.ts'
import { readProcess } from '../../src/processes/process-table.ts'
import {
  type Caller,
  type ControlServer,
  openControlServer,
} from '../../src/supervisor/control-server.ts'
import { node, previewCase } from '../fixtures/previews/preview-case.ts'
import { mistakeOf, previewVerbs } from '../fixtures/previews/preview-verbs.ts'

let scene: ReturnType<typeof previewCase>
let server: ControlServer
let keeper: ChildProcess
let asked: ControlRequest[]
let answer: (request: ControlRequest, caller: Caller) => void
let state: PreviewState

const incident: Incident = {
  process: 'web',
  kind: 'exited',
  began: '2026-01-02T03:04:05.000Z',
  why: 'was ended by SIGKILL',
  restarts: 2,
  outcome: 'recovered',
  downMs: 240,
  lastLog: [],
}

beforeEach(async () => {
  scene = previewCase()
  asked = []
  await scene.up('command', `${node} app.mjs`)
  const control = join(scene.dir, 'control')
  server = await openControlServer(
    control,
    (request, caller) => {
      asked.push(request)
      answer(request, caller)
    },
    () => {},
  )
  keeper = spawn('sleep', ['600'])
  await once(keeper, 'spawn')
  const pid = keeper.pid ?? 0
  const startTime = readProcess(pid)?.startTime ?? 0
  const found = await readState(scene.dir)
  if (found === undefined) throw new Error('no state')
  state = { ...found, supervisor: { pid, startTime, control } }
  await writeState(scene.dir, state)
})
afterEach(async () => {
  server.close()
  keeper.kill('SIGKILL')
  await scene.end()
})

const status = () => previewStatus(scene.dir, { env: process.env, log: scene.log })
const endKeeper = async () => {
  keeper.kill('SIGKILL')
  await once(keeper, 'exit')
}

describe('verbs of a preview with a supervisor', { timeout: 30_000 }, () => {
  it('restarts over the control line, and keeps what the supervisor wrote down meanwhile', async () => {
    answer = (request, caller) =>
      void writeState(scene.dir, { ...state, incidents: [incident] }).then(() =>
        caller.send({ news: 'reply', n: request.n ?? 0 }),
      )
    const again = await previewVerbs(scene.dir).restart()
    expect(asked).toEqual([{ ask: 'restart', n: expect.any(Number) }])
    expect(again).toMatchObject({ phase: 'up', url: state.url, incidents: [incident] })
  })

  it('tells why the supervisor did not restart it', async () => {
    answer = (request, caller) =>
      caller.send({ news: 'reply', n: request.n ?? 0, problem: 'web ended\u001b[31m with 3' })
    expect(await mistakeOf(previewVerbs(scene.dir).restart())).toMatchObject({
      code: 'preview-restart-failed',
      why: 'web ended with 3',
    })
    answer = () => server.close()
    expect(await mistakeOf(previewVerbs(scene.dir).restart())).toMatchObject({
      code: 'preview-restart-failed',
      why: 'the supervisor closed the line',
    })
    expect(await mistakeOf(previewVerbs(scene.dir).restart())).toMatchObject({
      code: 'preview-unsupervised',
      why: expect.stringContaining('Its supervisor cannot be reached: '),
    })
    await endKeeper()
    expect(await mistakeOf(previewVerbs(scene.dir).restart())).toMatchObject({
      code: 'preview-unsupervised',
      why: `Its supervisor, process ${keeper.pid}, has ended`,
    })
  })

  it('tells supervisor, restarts and incidents', async () => {
    await writeState(scene.dir, { ...state, incidents: [incident, { ...incident, restarts: 1 }] })
    const found = await status()
    expect(found).toMatchObject({
      phase: 'up',
      supervisor: { pid: keeper.pid, state: 'running' },
      restarts: 3,
      incidents: { count: 2, open: 0, last: { restarts: 1 } },
      uptimeMs: expect.any(Number),
    })
    const text = statusText(found)
    expect(text).toMatch(/^preview {4}up, command, begun [\d.]+ (?:ms|s) ago$/m)
    expect(text).toMatch(/^watchdog {3}running, process \d+, 3 restarts$/m)
    expect(text).toMatch(
      /^incidents {2}2, the last at 2026-01-02T03:04:05\.000Z: web was ended by SIGKILL; recovered after 240 ms$/m,
    )
    await endKeeper()
    expect((await status()).supervisor?.state).toBe('gone')
  })

  it('is starting while its supervisor restarts it, and down when that gave up', async () => {
    for (const { pid } of (await status()).processes) process.kill(pid, 'SIGKILL')
    let found = await status()
    while (found.listening) found = await status()
    expect(found.phase).toBe('starting')
    await writeState(scene.dir, { ...state, incidents: [{ ...incident, outcome: 'gave-up' }] })
    expect((await status()).phase).toBe('down')
  })
})
