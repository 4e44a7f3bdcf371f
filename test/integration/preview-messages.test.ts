import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commandLine } from '../../src/processes/command-line.ts'
import { freePort } from '../../src/processes/free-port.ts'
import { providers } from '../../src/previews/index.ts'
import { apps, node, previewCase, savedState } from '../fixtures/previews/preview-case.ts'

let scene: ReturnType<typeof previewCase>
const servers: Server[] = []

beforeEach(() => {
  scene = previewCase()
})
afterEach(async () => {
  for (const server of servers.splice(0)) server.close()
  await scene.end()
})

const quoted = () => scene.log.told.filter((line) => line.startsWith('quote '))
const logFile = () => join(scene.dir, 'logs', 'preview.log')

describe('mistakes of the user with a command', { timeout: 30_000 }, () => {
  it('names the process that holds the port', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    servers.push(taken)
    await once(taken, 'listening')
    const { port } = taken.address() as AddressInfo
    expect(await scene.failure('command', { start: `${node} app.mjs`, port })).toEqual({
      code: 'port-in-use',
      what: `Port ${port} is already in use`,
      why: `Process ${process.pid} (${commandLine(process.pid)}) listens on it`,
      fix: 'Stop that process, or remove "port" so that Rehearse picks a free one',
    })
    expect(savedState(scene.dir)?.phase).toBe('down')
    expect(taken.listening).toBe(true)
  })

  it('tells the exit code and the error of a command that ends', async () => {
    const start = `${node} -e "console.log('one'); throw new TypeError('no database')"`
    expect(await scene.failure('command', start)).toEqual({
      code: 'preview-exited',
      what: 'The start command ended with exit code 1 before the preview answered',
      why: 'It wrote: TypeError: no database',
      fix: `Run "${start}" by itself: it has to keep running and listen on PORT; the log is ${logFile()}`,
    })
    expect(quoted()[0]).toBe('quote one')
    expect(quoted().some((line) => line.includes('TypeError: no database'))).toBe(true)
  })

  it('tells a command that ends well and leaves nothing, and one that writes nothing', async () => {
    expect(await scene.failure('command', 'true')).toEqual({
      code: 'preview-exited',
      what: 'The start command ended with exit code 0 before the preview answered',
      why: 'It wrote nothing',
      fix: `Run "true" by itself: it has to keep running and listen on PORT; the log is ${logFile()}`,
    })
  })

  it('tells the signal that ended a command', async () => {
    const failure = await scene.failure('command', 'echo going; kill -SEGV $$')
    expect(failure).toMatchObject({
      code: 'preview-exited',
      what: 'The start command was ended by SIGSEGV before the preview answered',
      why: 'It wrote: going',
    })
  })

  it('tells a command that does not exist', async () => {
    const failure = await scene.failure('command', 'no-such-program-here --serve')
    expect(failure).toEqual({
      code: 'preview-command-not-found',
      what: 'The start command was not found (exit code 127)',
      why: expect.stringMatching(/^sh: (?:1: |line 1: )?no-such-program-here: .*not found$/),
      fix: 'Install it in a step before this one, or correct its name',
    })
  })

  it('asks about PORT when nothing listens, and names the port that the app took', async () => {
    const start = 'echo thinking; sleep 60'
    const silent = await scene.failure('command', { start, timeout: '500ms' })
    const first = savedState(scene.dir)
    expect(silent).toEqual({
      code: 'preview-not-ready',
      what: 'The preview was not ready within 500 ms',
      why: expect.stringMatching(
        new RegExp(
          `^Nothing listens on port ${first?.port}; the app (used no CPU and )?last wrote something .* before; does it read PORT\\?$`,
        ),
      ),
      fix: `Let the app listen on the port in the variable PORT, or set "port" to the one it uses; the log is ${logFile()}`,
    })
    expect(quoted()).toEqual(['quote thinking'])

    const other = await freePort()
    const port = await freePort()
    // Long enough for the app to listen on a busy machine.
    const options = { start: `${node} app.mjs ${other}`, timeout: '5s', port }
    const elsewhere = await scene.failure('command', options)
    expect(elsewhere.why).toBe(
      `Nothing listens on port ${port}; the app listens on port ${other} instead`,
    )
    expect(elsewhere.fix).toBe(
      `Let the app listen on the port in the variable PORT, or set "port" to ${other}; the log is ${logFile()}`,
    )
  })

  it.each([
    {
      does: 'answers 500',
      app: 'app.mjs',
      env: { APP_STATUS: '500' },
      why: () => 'GET / answers 500: hello',
      fix: 'Mend that, or set "ready" to a path that answers once the app is up',
    },
    {
      does: 'speaks another protocol',
      app: 'raw.mjs',
      env: { RAW: 'SSH-2.0-no' },
      why: (port: number) => `What listens on port ${port} speaks neither HTTP nor TLS`,
      fix: 'Let the preview serve plain HTTP',
    },
    {
      does: 'closes every connection',
      app: 'raw.mjs',
      env: {},
      why: (port: number) => `Port ${port} closes the connection without an answer`,
      fix: 'If it only needs longer, raise "timeout"',
    },
  ])('tells that the app $does', async ({ app, env, why, fix }) => {
    const failure = await scene.failure('command', {
      start: `${node} ${app}`,
      env,
      timeout: '5s',
    })
    expect(failure).toEqual({
      code: 'preview-not-ready',
      what: 'The preview was not ready within 5 s',
      why: why(savedState(scene.dir)?.port ?? 0),
      fix: `${fix}; the log is ${logFile()}`,
    })
  })

  it('tells an app that accepts and never answers', async () => {
    const options = { start: `${node} app.mjs`, ready: '/slow', timeout: '6s' }
    const failure = await scene.failure('command', options)
    expect(failure.why).toMatch(
      /^Port \d+ gave no answer to GET \/slow within \d+(?:\.\d)? s; the app /,
    )
  })

  it('bounds a loud log and interprets nothing in it', async () => {
    const failure = await scene.failure('command', `${node} loud.mjs`)
    const lines = quoted()
    expect(lines).toHaveLength(50)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(406)
    expect(lines.every((line) => !/[\p{Cc}\p{Cf}]/u.test(line))).toBe(true)
    expect(lines).toContain('quote ::error::forged annotation')
    expect(lines).toContain('quote red reversed')
    expect(failure.why).toBe(`It wrote: Error: ${'y'.repeat(392)}…`)
    expect(failure.what).toBe(
      'The start command ended with exit code 3 before the preview answered',
    )
  })

  it('wants cwd to exist and to lie inside the project', async () => {
    const start = `${node} app.mjs`
    expect(await scene.failure('command', { start, cwd: 'nowhere' })).toEqual({
      code: 'preview-folder-missing',
      what: 'The folder "nowhere" does not exist',
      why: '"cwd" is relative to the folder of rehearse.yml, and there is no such folder',
      fix: 'Build the site in a step before this one, or correct "cwd"',
    })
    const outside = {
      code: 'preview-folder-outside',
      why: '"cwd" may only name a folder inside the one of rehearse.yml',
      fix: 'Name a folder inside the project in "cwd"',
    }
    expect(await scene.failure('command', { start, cwd: '../..' })).toEqual({
      ...outside,
      what: 'The folder "../.." lies outside the project',
    })
    const root = join(scene.dir, 'project')
    mkdirSync(root)
    symlinkSync(apps, join(root, 'link'))
    expect(await scene.failure('command', { start, cwd: 'link' }, { root })).toEqual({
      ...outside,
      what: 'The folder "link" lies outside the project',
    })
  })
})

describe('mistakes of the user with the state', () => {
  it('names a corrupt preview.json and touches nothing', async () => {
    mkdirSync(scene.dir, { recursive: true })
    const path = join(scene.dir, 'preview.json')
    writeFileSync(path, '{"schema":"rehearse.preview/1","id":"x"}')
    const mistake = {
      code: 'preview-state-corrupt',
      what: `The state of the preview in ${path} cannot be read`,
      why: 'It is not the file that Rehearse wrote',
      fix: 'End what is left of the preview by hand, then delete that file',
    }
    await expect(scene.down()).rejects.toMatchObject(mistake)
    expect(await scene.failure('command', 'true')).toEqual(mistake)
  })

  it('names a run folder that cannot be written to, and an unknown provider', async () => {
    const file = join(apps, 'app.mjs')
    expect(await scene.failure('command', 'true', { dir: file })).toMatchObject({
      code: 'run-folder-unusable',
      what: `The run folder ${file} cannot be used`,
    })
    expect(await scene.failure('magic', 'true')).toEqual({
      code: 'preview-provider-unknown',
      what: 'There is no preview provider "magic"',
      why: `The providers are ${providers.map(({ id }) => id).join(', ')}`,
      fix: 'Name one of these under "preview" in rehearse.yml',
    })
  })
})
