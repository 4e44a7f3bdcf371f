import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readState, writeState } from '../../src/files/preview-state.ts'
import { type PreviewStatus, previewStatus } from '../../src/previews/status.ts'
import { statusText } from '../../src/previews/status-text.ts'
import { appAt, killSupervisor, node, previewCase } from '../fixtures/previews/preview-case.ts'
import { mistakeOf, previewVerbs, until } from '../fixtures/previews/preview-verbs.ts'

let scene: ReturnType<typeof previewCase>
beforeEach(() => {
  scene = previewCase()
})
afterEach(() => scene.end())

const status = () => previewStatus(scene.dir, { env: process.env, log: scene.log })
async function untilStatus(isSo: (found: PreviewStatus) => boolean): Promise<PreviewStatus> {
  for (;;) {
    const found = await status()
    if (isSo(found)) return found
  }
}

describe('verbs of a preview with a supervisor', { timeout: 60_000 }, () => {
  it('restarts a command at its address, which is no incident, and goes on with its log', async () => {
    const state = await scene.up('command', `${node} app.mjs`)
    const before = await appAt(state.url)
    const verbs = previewVerbs(scene.dir)
    const { shown, abort, done } = verbs.follow()
    await until(() => shown.length === 1)
    const again = await verbs.restart()
    expect(again).toMatchObject({ id: state.id, phase: 'up', url: state.url })
    expect((await appAt(state.url)).pid).not.toBe(before.pid)
    await until(() => shown.length === 2)
    abort.abort()
    await done
    expect(shown[1]).toBe(shown[0])
    expect(await status()).toMatchObject({ phase: 'up', restarts: 0, incidents: { count: 0 } })
  })

  it('restarts a static folder', async () => {
    const { url = '' } = await scene.up('static', 'site')
    const holder = (await status()).supervisor?.watches?.[0]?.leader?.pid
    expect((await previewVerbs(scene.dir).restart()).url).toBe(url)
    expect((await fetch(url)).status).toBe(200)
    expect((await status()).supervisor?.watches?.[0]?.leader?.pid).not.toBe(holder)
  })

  it('tells supervisor, processes, restarts and incidents', async () => {
    const { url } = await scene.up('command', `${node} app.mjs`)
    const { pid } = await appAt(url)
    expect(await status()).toMatchObject({
      phase: 'up',
      supervisor: { state: 'running', watches: [{ name: 'web', phase: 'up', saturated: false }] },
      restarts: 0,
      incidents: { count: 0, open: 0 },
      uptimeMs: expect.any(Number),
    })
    process.kill(pid, 'SIGKILL')
    const found = await untilStatus(({ incidents }) => incidents?.last?.outcome === 'recovered')
    expect(found).toMatchObject({ phase: 'up', restarts: 1, incidents: { count: 1, open: 0 } })
    const text = statusText(found)
    expect(text).toMatch(/^preview {4}up, command, begun [\d.]+ (?:ms|s) ago$/m)
    expect(text).toMatch(/^watchdog {3}running, process \d+, 1 restart$/m)
    expect(text).toMatch(/^watches {4}web: up, process \d+, 1 restart$/m)
    expect(text).toMatch(/^incidents {2}1, the last at \S+: web .+; recovered after [\d.]+ m?s$/m)
  })

  it('tells why a restart failed', async () => {
    const tried = `'${scene.dir}/tried'`
    const start = `test -e ${tried} && { echo "Error: cannot start twice"; exit 3; }; touch ${tried}; exec ${node} app.mjs`
    await scene.up('command', start)
    expect(await mistakeOf(previewVerbs(scene.dir).restart())).toMatchObject({
      code: 'preview-restart-failed',
      why: expect.stringMatching(/3/),
    })
  })

  it('tells that the supervisor does not reply, or is gone', async () => {
    const state = await scene.up('command', `${node} app.mjs`)
    const keeper = state.supervisor?.pid ?? 0
    process.kill(keeper, 'SIGSTOP')
    expect((await status()).supervisor).toMatchObject({ pid: keeper, state: 'silent' })
    process.kill(keeper, 'SIGCONT')
    const found = await readState(scene.dir)
    if (found?.supervisor === undefined) throw new Error('no supervisor')
    await writeState(scene.dir, {
      ...found,
      supervisor: { ...found.supervisor, control: '/nowhere' },
    })
    expect(await mistakeOf(previewVerbs(scene.dir).restart())).toMatchObject({
      code: 'preview-unsupervised',
      why: expect.stringContaining('Its supervisor cannot be reached: '),
    })
    await writeState(scene.dir, found)
    await killSupervisor(state)
    expect(await mistakeOf(previewVerbs(scene.dir).restart())).toMatchObject({
      code: 'preview-unsupervised',
      why: `Its supervisor, process ${keeper}, has ended`,
    })
    expect((await status()).supervisor?.state).toBe('gone')
    process.kill((await appAt(state.url)).pid, 'SIGKILL')
    await untilStatus(({ phase }) => phase === 'down')
  })
})
