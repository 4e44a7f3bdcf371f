import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freePort } from '../../src/processes/free-port.ts'
import {
  appAt,
  expectGone,
  isOpen,
  node,
  previewCase,
  savedState,
} from '../fixtures/previews/preview-case.ts'

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

describe('the script preview', { timeout: 30_000 }, () => {
  it('takes the last address that up prints alone in a line', async () => {
    const up = `${app()}
      echo https://wrong.example/
      printf ' \\033[32m${address}/shop/?a=1\\033[0m\\n'
      echo "see https://also-wrong.example/"
      echo https://wrong.example/on-stderr >&2`
    const state = await scene.up('script', { up, down: `touch ${mark('gone')}` })
    expect(state).toMatchObject({ phase: 'up', own: false, url: `${address}/shop/?a=1` })
    expect(log('up.stdout.log')).toContain('also-wrong')
    expect(log('up.stderr.log')).toBe('https://wrong.example/on-stderr\n')
    expect(statSync(join(scene.dir, 'logs/up.stdout.log')).mode & 0o777).toBe(0o600)
    expect(scene.log.told).not.toContainEqual(expect.stringMatching(/^warn/))

    const { pid } = await appAt(address)
    expect(await scene.down()).toMatchObject({ left: [] })
    expect(marked('gone')).toBe(true)
    await expectGone({ ...state, port }, [pid])
  })

  it('takes the address in REHEARSE_OUTPUT above what is printed, and asks the ready path', async () => {
    const up = `${app()} echo url=https://wrong.example >> "$REHEARSE_OUTPUT"
      echo note=kept >> "$REHEARSE_OUTPUT"; echo "url=${address}/shop" >> "$REHEARSE_OUTPUT"
      echo https://wrong.example`
    const down = `cp "$REHEARSE_OUTPUT" ${mark('output')}`
    const state = await scene.up('script', { up, down, ready: '/ready', own: true })
    expect(state).toMatchObject({ own: true, url: `${address}/shop` })
    await scene.down()
    expect(readFileSync(join(scene.dir, 'output'), 'utf8')).toMatch(/^note=kept$/m)
  })

  it('gives up and down one name and the tested commit, and no token of the action', async () => {
    const print = 'env | sort | grep -E "^(REHEARSE_|GITHUB_TOKEN|INPUT_|SHOP_)"'
    const env = { ...process.env, GITHUB_TOKEN: 'ghs_x', INPUT_TOKEN: 'y', SHOP_SIZE: 'small' }
    const state = await scene.up(
      'script',
      {
        up: `${app()} ${print} > ${mark('up.env')}; echo ${address}`,
        down: `${print} > ${mark('down.env')}`,
      },
      { env, commit: 'abc123' },
    )
    await scene.down()
    const given = readFileSync(join(scene.dir, 'up.env'), 'utf8').trim().split('\n')
    expect(given).toEqual([
      'REHEARSE_COMMIT=abc123',
      `REHEARSE_ID=${state.id}`,
      `REHEARSE_NAME=rehearse-${state.id.replaceAll('-', '').slice(0, 12)}`,
      `REHEARSE_OUTPUT=${join(scene.dir, 'script-output')}`,
      'SHOP_SIZE=small',
    ])
    const later = readFileSync(join(scene.dir, 'down.env'), 'utf8').trim().split('\n')
    expect(later).toEqual(given.slice(0, 4))
  })

  it('runs in its folder and warns where nothing takes it away', async () => {
    const state = await scene.up('script', `${app()} test -f app.mjs; echo ${address}`)
    expect(state.phase).toBe('up')
    expect(scene.log.told).toContain('warn "script" has no "down": what "up" deploys stays')
    expect(await scene.down()).toMatchObject({ left: [] })
    expect(await isOpen(port)).toBe(false)
  })

  it('keeps secrets out of logs, progress and messages', async () => {
    const env = { ...process.env, SHOP_TOKEN: 'correct-horse', SHOP_KEY: 'battery\nstaple-staple' }
    const failure = await scene.failure(
      'script',
      {
        up: 'echo "token $SHOP_TOKEN key $SHOP_KEY"; sleep 0.6; echo "no: $SHOP_TOKEN" >&2; exit 5',
        logs: 'echo "logs $SHOP_TOKEN"',
      },
      { env },
    )
    expect(failure.why).toBe('It wrote: no: ‹redacted›')
    expect(log('up.stdout.log')).toBe('token ‹redacted› key ‹redacted›\n‹redacted›\n')
    expect(scene.log.told).toContain('progress up: ‹redacted›')
    const all = [
      ...scene.log.told,
      log('up.stderr.log'),
      readFileSync(join(scene.dir, 'preview.json'), 'utf8'),
    ].join('\n')
    expect(all).not.toMatch(/correct-horse|staple-staple/)
    expect(savedState(scene.dir)?.details?.['variables']).toContain('SHOP_TOKEN')
  })

  it('bounds what a loud command leaves', async () => {
    const up = `${app()} head -c 30000000 /dev/zero | tr '\\0' x | fold -w 100; echo; echo ${address}`
    const state = await scene.up('script', up)
    expect(state.url).toBe(`${address}/`)
    expect(statSync(join(scene.dir, 'logs/up.stdout.log')).size).toBeLessThan(600 * 1024)
    expect(log('up.stdout.log')).toMatch(/^\[\d+ earlier bytes left out\]\nx/)
  })

  it('fetches the logs before it takes the preview away, and shows them when it never came up', async () => {
    const options = {
      up: `echo ${address}`,
      logs: `test ! -e ${mark('gone')}; echo "why it failed"`,
      down: `touch ${mark('gone')}`,
      timeout: '300ms',
    }
    expect(await scene.failure('script', options)).toEqual({
      code: 'preview-not-ready',
      what: `${address}/ was not ready within 300 ms`,
      why: `Nothing listens on 127.0.0.1:${port}`,
      fix: 'Let up end only once the site is up, correct the address it names, or raise "timeout"',
    })
    expect(log('preview.log')).toBe('why it failed\n')
    expect(scene.log.told).toContain('quote why it failed')
    expect(savedState(scene.dir)?.phase).toBe('down')
    expect(marked('gone')).toBe(true)
  })

  it('takes the preview away though its logs cannot be had', async () => {
    const options = {
      up: `${app()} echo ${address}`,
      logs: 'echo no >&2; false',
      down: `touch ${mark('gone')}`,
    }
    await scene.up('script', options)
    expect(await scene.down()).toMatchObject({ left: [] })
    expect(scene.log.told).toContain(
      `warn the logs command ended with exit code 1; it wrote: no; the log is ${join(scene.dir, 'logs/preview.log')}`,
    )
    expect(marked('gone')).toBe(true)
  })
})
