import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freePort } from '../../src/processes/free-port.ts'
import { appAt, isOpen, node, previewCase } from '../fixtures/previews/preview-case.ts'
import { mistakeOf, previewVerbs } from '../fixtures/previews/preview-verbs.ts'

let scene: ReturnType<typeof previewCase>
let port: number
let address: string

beforeEach(async () => {
  scene = previewCase()
  port = await freePort()
  address = `http://127.0.0.1:${port}`
})
afterEach(() => scene.end())

const pidFile = () => `'${join(scene.dir, 'pid')}'`
/** Starts the app in the background and notes its process. */
const app = () => `${node} app.mjs ${port} & echo $! > ${pidFile()};`
const kill = () => `kill -9 $(cat ${pidFile()});`

describe('logs and restart of a script preview', { timeout: 30_000 }, () => {
  it('shows what the logs command prints, and after down what it printed then', async () => {
    const logs = `test ! -e ${pidFile()}.gone; echo "logs of $REHEARSE_NAME"; echo $SHOP_TOKEN`
    const env = { ...process.env, SHOP_TOKEN: 'correct-horse' }
    const down = `${kill()} touch ${pidFile()}.gone`
    const state = await scene.up('script', { up: `${app()} echo ${address}`, logs, down }, { env })
    const verbs = previewVerbs(scene.dir)
    const name = `rehearse-${state.id.replaceAll('-', '').slice(0, 12)}`
    const lines = [`logs of ${name}`, '‹redacted›']
    expect(await verbs.logs({ env })).toEqual(lines)
    expect(await verbs.logs({ env, follow: true })).toEqual(lines)
    expect(verbs.log.told).toContain('warn "logs" of "script" is run once; it cannot be followed')
    await scene.down()
    expect(existsSync(join(scene.dir, 'pid.gone'))).toBe(true)
    expect(await verbs.logs({ lines: 2 })).toHaveLength(2)
  })

  it('runs the restart command and waits until the site answers', async () => {
    const restart = `${kill()} (sleep 1; exec ${node} app.mjs ${port}) &`
    const state = await scene.up('script', { up: `${app()} echo ${address}`, restart })
    const before = await appAt(address)
    const again = await previewVerbs(scene.dir).restart()
    expect(again).toMatchObject({ id: state.id, phase: 'up', url: state.url })
    expect((await appAt(address)).pid).not.toBe(before.pid)
    // What the restart left in the background goes too.
    await scene.down()
    expect(await isOpen(port)).toBe(false)
  })

  it('tells why a restart failed', async () => {
    const up = `${app()} echo ${address}`
    await scene.up('script', { up, restart: 'echo "Error: no such app" >&2; exit 3' })
    expect(await mistakeOf(previewVerbs(scene.dir).restart())).toMatchObject({
      code: 'preview-command-failed',
      what: 'The "restart" command of the preview failed',
      why: expect.stringContaining('ended with exit code 3; it wrote: Error: no such app'),
    })
    await scene.down()
    await scene.up('script', { up, restart: kill(), timeout: '3s' })
    expect(await mistakeOf(previewVerbs(scene.dir).restart())).toMatchObject({
      code: 'preview-not-ready',
      fix: 'Let restart end only once the site is up, or raise "timeout"',
    })
  })

  it('names the command that is missing, and refuses details that it did not write', async () => {
    await scene.up('script', `${app()} echo ${address}`)
    const verbs = previewVerbs(scene.dir)
    expect(await mistakeOf(verbs.logs())).toMatchObject({
      code: 'preview-command-missing',
      what: 'The preview has no "logs" command',
    })
    expect(await mistakeOf(verbs.restart())).toMatchObject({ code: 'preview-command-missing' })
    const path = join(scene.dir, 'preview.json')
    const written = readFileSync(path, 'utf8')
    writeFileSync(path, written.replace('"variables"', '"surprise"'))
    expect(await mistakeOf(verbs.restart())).toMatchObject({ code: 'preview-state-corrupt' })
    writeFileSync(path, written)
  })
})
