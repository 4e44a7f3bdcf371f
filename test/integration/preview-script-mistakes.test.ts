import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freePort } from '../../src/processes/free-port.ts'
import { node, previewCase, savedState } from '../fixtures/previews/preview-case.ts'

let scene: ReturnType<typeof previewCase>
let port: number
let address: string

beforeEach(async () => {
  scene = previewCase()
  port = await freePort()
  address = `http://127.0.0.1:${port}`
})
afterEach(() => scene.end())

/** Starts the app in the background, so that an address answers. */
const app = () => `${node} app.mjs ${port} &`
const log = (name: string) => readFileSync(join(scene.dir, 'logs', name), 'utf8')
/** A file of the run folder as a shell word; `down` marks there that it ran. */
const mark = (name: string) => `'${join(scene.dir, name)}'`
const marked = (name: string) => existsSync(join(scene.dir, name))

const stdout = () => join(scene.dir, 'logs/up.stdout.log')
const stderr = () => join(scene.dir, 'logs/up.stderr.log')
/** Its down fails until the file `reachable` is there. */
const fragile = () => ({
  up: `${app()} echo ${address}`,
  down: `echo "gone soon"; test -e ${mark('reachable')} || { echo "Error: no route" >&2; exit 7; }`,
})

describe('the mistakes of a script preview', { timeout: 30_000 }, () => {
  it('are told with what up printed', async () => {
    const nameless = {
      code: 'preview-address-missing',
      what: 'The up command ended well, but named no address',
      fix: `Let it end with echo "https://…", or write url=https://… to the file named by REHEARSE_OUTPUT; the log is ${stdout()}`,
    }
    expect(await scene.failure('script', 'true')).toEqual({
      ...nameless,
      why: 'It printed nothing on its standard output',
    })
    expect(await scene.failure('script', 'seq 9; echo "at https://shop.example"')).toEqual({
      ...nameless,
      why: 'No line it printed is an address; the last: "8", "9", "at https://shop.example"',
    })
    // A pipe in the place of the file must not hold anyone.
    const pipe = 'rm "$REHEARSE_OUTPUT"; mkfifo "$REHEARSE_OUTPUT"'
    expect(await scene.failure('script', pipe)).toMatchObject({ code: nameless.code })
  })

  it('end it at the first line that fails', async () => {
    const down = `touch ${mark('gone')}`
    expect(
      await scene.failure('script', { up: `cat nowhere.yaml; echo ${address}`, down }),
    ).toEqual({
      code: 'preview-exited',
      what: 'The up command ended with exit code 1 before the preview answered',
      why: 'It wrote: cat: nowhere.yaml: No such file or directory',
      fix: `Mend that; what up deploys must also work when run by hand; the log is ${stderr()}`,
    })
    expect(marked('gone')).toBe(true)
    const missing = await scene.failure('script', 'surely-no-such-program deploy')
    expect(missing).toMatchObject({ code: 'preview-command-not-found' })
  })

  it.each([
    [
      'echo https://me:pass@shop.example/',
      'The address of the preview holds a user name or a password',
    ],
    [
      'echo url=ftp://shop.example >> "$REHEARSE_OUTPUT"',
      'The address "ftp://shop.example/" is not http or https',
    ],
    ['echo url=shop >> "$REHEARSE_OUTPUT"', 'The address "shop" is no URL'],
  ])('refuse the address of %s', async (up, what) => {
    expect(await scene.failure('script', up)).toMatchObject({
      code: 'preview-address-invalid',
      what,
    })
    expect(JSON.stringify([scene.log.told, savedState(scene.dir)])).not.toContain('me:pass')
  })

  it('name the folder that is missing, and run nothing then', async () => {
    const options = { up: `touch ${mark('ran')}`, down: `touch ${mark('gone')}`, cwd: 'nowhere' }
    expect(await scene.failure('script', options)).toMatchObject({ code: 'preview-folder-missing' })
    expect([marked('ran'), marked('gone')]).toEqual([false, false])
  })
})

describe('a down that fails', { timeout: 30_000 }, () => {
  it('is told, with the variables that are missing, and can be tried again', async () => {
    const env = { ...process.env, SHOP_TOKEN: 'correct-horse', GITHUB_JOB: 'rehearse' }
    const state = await scene.up('script', fragile(), { env })
    const trouble = `the down command ended with exit code 7; it wrote: Error: no route; the log is ${join(scene.dir, 'logs/down.log')}; up had SHOP_TOKEN, which is not set here`
    expect(await scene.down()).toMatchObject({ left: [], trouble })
    expect(savedState(scene.dir)).toMatchObject({ id: state.id, phase: 'up' })
    writeFileSync(join(scene.dir, 'reachable'), '')
    expect(await scene.down()).toEqual({ stopped: 0, left: [] })
    expect(savedState(scene.dir)?.phase).toBe('down')
    expect(log('down.log')).toBe('gone soon\n')
  })

  it('keeps another preview from replacing what is left', async () => {
    await scene.up('script', fragile())
    expect(await scene.failure('script', fragile())).toMatchObject({
      code: 'preview-left-over',
      why: expect.stringMatching(
        /^the down command ended with exit code 7; it wrote: Error: no route/,
      ),
    })
    writeFileSync(join(scene.dir, 'reachable'), '')
    expect(await scene.up('script', fragile())).toMatchObject({ phase: 'up' })
  })

  it('is told beside the failure of up, which comes first', async () => {
    const failure = await scene.failure('script', { up: 'exit 3', down: 'echo stuck; exit 4' })
    expect(failure.code).toBe('preview-exited')
    expect(scene.log.told).toContainEqual(
      expect.stringMatching(/^warn the down command ended with exit code 4; it wrote: stuck/),
    )
    expect(savedState(scene.dir)?.phase).toBe('starting')
  })

  it('has a time limit', async () => {
    const options = {
      up: `${app()} echo ${address}`,
      down: 'echo waiting; sleep 60',
      'down-timeout': '1s',
    }
    await scene.up('script', options)
    expect((await scene.down()).trouble).toMatch(
      /^the down command did not end within 1 s; it wrote: waiting; the log is /,
    )
  })
})
