import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PreviewState } from '../../src/model/preview.ts'
import { startProject } from '../fixtures/cli/project.ts'
import { runCli, startCli } from '../fixtures/cli/rehearse-cli.ts'
import { node, previewCase } from '../fixtures/previews/preview-case.ts'
import { mistakeOf, previewVerbs, until } from '../fixtures/previews/preview-verbs.ts'

let scene: ReturnType<typeof previewCase>
beforeEach(() => {
  scene = previewCase()
})
afterEach(() => scene.end())

const file = () => join(scene.dir, 'logs/preview.log')
const forge = (part: object) => {
  const path = join(scene.dir, 'preview.json')
  const state = JSON.parse(readFileSync(path, 'utf8')) as PreviewState
  writeFileSync(path, JSON.stringify({ ...state, ...part }))
}

describe('logs of a preview on this machine', { timeout: 30_000 }, () => {
  it('shows the last lines, clean and without secrets, also when the preview is down', async () => {
    const start = `printf '\\033[31mone\\033[0m\\ntoken %s\\n::error::two\\n' "$SHOP_TOKEN"; exec ${node} app.mjs`
    const env = { ...process.env, SHOP_TOKEN: 'correct-horse' }
    await scene.up('command', start, { env })
    const { logs } = previewVerbs(scene.dir)
    const all = await logs({ env })
    expect(all.slice(0, 3)).toEqual(['one', 'token ‹redacted›', '::error::two'])
    expect(all.at(-1)).toMatch(/^app listens on 127\.0\.0\.1 \d+$/)
    expect(await logs({ env, lines: 1 })).toEqual(all.slice(-1))
    await scene.down()
    expect(await logs({ env })).toEqual(all)
  })

  it('follows what is written, through a cut, until the preview goes down', async () => {
    await scene.up('command', `${node} app.mjs`)
    const { shown, done } = previewVerbs(scene.dir).follow()
    await until(() => shown.length > 0)
    appendFileSync(file(), 'more\n')
    await until(() => shown.includes('more'))
    writeFileSync(file(), 'after the cut\n')
    await until(() => shown.includes('after the cut'))
    await scene.down()
    await done
    expect(shown.slice(1)).toEqual(['more', 'after the cut'])
  })

  it('follows until it is told to end', async () => {
    await scene.up('static', 'site')
    const { done, abort } = previewVerbs(scene.dir).follow()
    abort.abort()
    await done
  })

  it('shows no file but those in the logs of the run folder', async () => {
    await scene.up('command', `${node} app.mjs`)
    const { logs } = previewVerbs(scene.dir)
    for (const log of ['/etc/passwd', '../preview.json', join(scene.dir, 'preview.json')]) {
      forge({ log })
      expect(await mistakeOf(logs())).toMatchObject({ code: 'preview-log-missing' })
    }
    forge({ log: '/elsewhere/preview.log' })
    expect(await logs()).toHaveLength(1)
  })

  it('tells that there is no preview, or that it is not ours', async () => {
    const { logs, restart } = previewVerbs(scene.dir)
    expect(await mistakeOf(logs())).toMatchObject({ code: 'preview-not-up' })
    expect(await mistakeOf(restart())).toMatchObject({ code: 'preview-not-up' })
    const { url } = await scene.up('command', `${node} app.mjs`)
    const other = previewCase()
    try {
      await other.up('url', url)
      const verbs = previewVerbs(other.dir)
      expect(await mistakeOf(verbs.logs())).toMatchObject({
        code: 'preview-not-ours',
        what: 'A preview of the provider "url" has no logs here',
      })
      expect(await mistakeOf(verbs.restart())).toMatchObject({
        code: 'preview-not-ours',
        what: 'A preview of the provider "url" cannot be restarted from here',
      })
    } finally {
      await other.end()
    }
    await scene.down()
    expect(await mistakeOf(restart())).toMatchObject({
      code: 'preview-not-up',
      why: 'It was taken down',
    })
  })

  it('shows where the log of a deployment is', async () => {
    const { url } = await scene.up('command', `${node} app.mjs`)
    const other = previewCase()
    try {
      await other.up('url', url)
      const path = join(other.dir, 'preview.json')
      const state = JSON.parse(readFileSync(path, 'utf8')) as PreviewState
      const write = (details?: object) =>
        writeFileSync(path, JSON.stringify({ ...state, provider: 'github-deployment', details }))
      const { logs } = previewVerbs(other.dir)
      write({ log: 'https://vercel.example/logs/1' })
      expect(await logs()).toEqual(['The log of the deployment: https://vercel.example/logs/1'])
      write()
      expect(await mistakeOf(logs())).toMatchObject({ code: 'preview-not-ours' })
      write({ log: 'file:///etc/passwd' })
      expect(await mistakeOf(logs())).toMatchObject({ code: 'preview-state-corrupt' })
    } finally {
      await other.end()
    }
  })
})

describe('rehearse preview logs and status', { timeout: 60_000 }, () => {
  it('print to standard output, and follow until SIGINT', async () => {
    const { cwd, remove } = await startProject(
      'preview: { command: "echo hello; exec node app.mjs" }',
    )
    try {
      expect((await runCli(['preview', 'up'], { cwd })).code).toBe(0)
      const once = await runCli(['preview', 'logs', '--lines', '1'], { cwd })
      expect([once.code, once.stdout]).toEqual([0, 'hello\n'])
      const wrong = await runCli(['preview', 'logs', '--lines', '0'], { cwd })
      expect(wrong.code).toBe(2)
      expect(wrong.stderr).toContain('--lines "0" is no number of lines')

      const { child, finished } = startCli(['preview', 'logs', '--follow'], { cwd })
      child.stdout?.once('data', () => {
        appendFileSync(join(cwd, '.rehearse/logs/preview.log'), 'later\n')
        child.stdout?.once('data', () => child.kill('SIGINT'))
      })
      const followed = await finished
      expect(followed.stdout).toBe('hello\nlater\n')
      expect(followed.code).toBe(130)

      const status = await runCli(['preview', 'status'], { cwd })
      expect(status.code).toBe(0)
      expect(JSON.parse(status.stdout)).toMatchObject({ phase: 'up', provider: 'command' })
    } finally {
      await runCli(['preview', 'down'], { cwd })
      await remove()
    }
  })
})
