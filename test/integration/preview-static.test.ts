import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { request, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { expectGone, isOpen, previewCase, savedState } from '../fixtures/previews/preview-case.ts'

let scene: ReturnType<typeof previewCase>

beforeEach(() => {
  scene = previewCase()
})
afterEach(() => scene.end())

/** A request as written: fetch would tidy the path first. */
function ask(
  base: string | undefined,
  path: string,
  init: { method?: string; headers?: Record<string, string> } = {},
) {
  const { port } = new URL(base ?? '')
  return new Promise<{ status: number; headers: IncomingMessage['headers']; body: string }>(
    (resolve, reject) => {
      request({ host: '127.0.0.1', port, path, agent: false, ...init }, (answer) => {
        text(answer).then(
          (body) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }),
          reject,
        )
      })
        .once('error', reject)
        .end()
    },
  )
}

describe('the static preview', { timeout: 30_000 }, () => {
  it('serves a folder as static hosts do, from a process of its own', async () => {
    const state = await scene.up('static', 'site')
    const { url } = state
    expect(state).toMatchObject({ provider: 'static', own: true, phase: 'up' })
    expect(url).toBe(`http://127.0.0.1:${state.port}/`)
    expect(await isOpen(state.port ?? 0, '::1')).toBe(false)

    const types: Record<string, string> = {
      '/': 'text/html;charset=utf-8',
      '/about': 'text/html;charset=utf-8',
      '/about?from=home': 'text/html;charset=utf-8',
      '/docs/': 'text/html;charset=utf-8',
      '/assets/site.css': 'text/css;charset=utf-8',
      '/assets/site.js': 'text/javascript;charset=utf-8',
      '/assets/dot.png': 'image/png',
      '/assets/LICENSE': 'application/octet-stream',
      '/assets/data.unknowntype': 'application/octet-stream',
      '/.well-known/security.txt': 'text/plain;charset=utf-8',
    }
    for (const [path, type] of Object.entries(types)) {
      const { status, headers, body } = await ask(url, path)
      expect([path, status, headers['content-type']]).toEqual([path, 200, type])
      expect(body.length).toBeGreaterThan(0)
    }
    expect((await ask(url, '/about')).body).toContain('<title>About</title>')
    const redirected = await ask(url, '/docs?page=2')
    expect([redirected.status, redirected.headers.location]).toEqual([301, '/docs/?page=2'])

    await scene.down()
    await expectGone(state, [state.leader?.pid ?? 0])
  })

  it('answers what is missing or forbidden with 404.html and status 404', async () => {
    const { url } = await scene.up('static', { folder: 'site' })
    const paths = [
      '/nowhere',
      '/.env',
      '/../app.mjs',
      '/%2e%2e/app.mjs',
      '/..%2fapp.mjs',
      '/docs/../../app.mjs',
      '/%',
      '/\\..\\app.mjs',
    ]
    for (const path of paths) {
      const { status, headers, body } = await ask(url, path)
      expect([path, status, headers['content-type']]).toEqual([
        path,
        404,
        'text/html;charset=utf-8',
      ])
      expect(body).toContain('<title>Lost</title>')
    }
  })

  it('knows GET and HEAD only', async () => {
    const { url } = await scene.up('static', 'site')
    const head = await ask(url, '/about', { method: 'HEAD' })
    expect([head.status, head.body, Number(head.headers['content-length']) > 0]).toEqual([
      200,
      '',
      true,
    ])
    const lost = await ask(url, '/nowhere', { method: 'HEAD' })
    expect([lost.status, lost.body]).toEqual([404, ''])
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const { status, headers } = await ask(url, '/', { method })
      expect([method, status, headers.allow]).toEqual([method, 405, 'GET, HEAD'])
    }
  })

  it('survives odd ranges and answers 304 to its own tag', async () => {
    const { url } = await scene.up('static', 'site')
    const whole = await ask(url, '/about')
    for (const range of ['bytes=9-2', 'bytes=0-1,3-4', 'lines=1-2']) {
      const { status, body } = await ask(url, '/about', { headers: { range } })
      expect([range, status, body]).toEqual([range, 200, whole.body])
    }
    const part = await ask(url, '/about', { headers: { range: 'bytes=0-8' } })
    expect([part.status, part.body]).toEqual([206, whole.body.slice(0, 9)])
    const tag = String(whole.headers.etag)
    expect((await ask(url, '/about', { headers: { 'if-none-match': tag } })).status).toBe(304)
  })

  it('has a plain page for what is missing when the site has none', async () => {
    const root = join(scene.dir, '..', 'project')
    mkdirSync(join(root, 'dist', 'docs'), { recursive: true })
    writeFileSync(join(root, 'dist', 'docs', 'index.html'), 'Docs')
    writeFileSync(join(root, 'dist', 'docs.html'), 'All docs')
    const { url } = await scene.up('static', 'dist', { root })
    const lost = await ask(url, '/')
    expect([lost.status, lost.body]).toEqual([404, 'Not found\n'])
    // A page of that name wins over the folder.
    expect((await ask(url, '/docs')).body).toBe('All docs')
  })

  it('wants a folder inside the project that holds files', async () => {
    const root = join(scene.dir, '..', 'project')
    mkdirSync(join(root, 'empty'), { recursive: true })
    writeFileSync(join(root, 'empty', '.hidden'), 'x')
    const fail = (folder: string) => scene.failure('static', folder, { root })
    expect(await fail('dist')).toEqual({
      code: 'preview-folder-missing',
      what: 'The folder "dist" does not exist',
      why: '"folder" is relative to the folder of rehearse.yml, and there is no such folder',
      fix: 'Build the site in a step before this one, or correct "folder"',
    })
    expect(await fail('..')).toMatchObject({
      code: 'preview-folder-outside',
      what: 'The folder ".." lies outside the project',
    })
    expect(await fail('empty')).toEqual({
      code: 'preview-folder-empty',
      what: `The folder "${join(root, 'empty')}" holds no file`,
      why: 'Nothing was built into it, or only files whose names begin with a dot',
      fix: 'Build the site in a step before this one, or correct "folder"',
    })
    expect(savedState(scene.dir)?.phase).toBe('down')
  })

  it.each([
    ['secret', '/etc/hostname', 'leads out of the folder'],
    ['gone', 'nothing-here', 'leads nowhere'],
    ['again', '.', 'leads back into itself'],
  ])('refuses the link %s to %s', async (name, to, problem) => {
    const root = join(scene.dir, '..', 'project')
    mkdirSync(join(root, 'dist'), { recursive: true })
    writeFileSync(join(root, 'dist', 'index.html'), 'Home')
    symlinkSync(to, join(root, 'dist', name))
    expect(await scene.failure('static', 'dist', { root })).toEqual({
      code: 'preview-folder-link',
      what: 'The folder of the site cannot be served',
      why: `The link "${name}" in it ${problem}`,
      fix: 'Replace the link by what it stands for, or leave it out of the build',
    })
  })

  it('tells when its own program does not start', async () => {
    const failure = await scene.failure('static', 'site', {
      program: ['sh', '-c', 'echo broken; exit 5'],
    })
    expect(failure).toMatchObject({
      code: 'preview-exited',
      what: 'The supervisor of the preview ended with exit code 5 before the preview answered',
      why: 'It wrote: broken',
    })
  })
})
