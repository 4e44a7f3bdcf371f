import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { commit, projectCase } from '../fixtures/git/repository.ts'
import { image, podmanHere } from '../fixtures/previews/podman.ts'
import { savedState } from '../fixtures/previews/preview-case.ts'

const here = podmanHere()
const missing = typeof here === 'string' ? here : undefined
const { env, things, end } =
  typeof here === 'string' ? { env: {}, things: () => [], end: () => {} } : here

let scene: ReturnType<typeof projectCase>
const baseDir = () => path.join(scene.dir, 'base')
afterAll(end)

async function textAt(dir: string): Promise<string> {
  return await (await fetch(savedState(dir)?.url ?? 'no address')).text()
}

const compose = JSON.stringify({
  services: {
    web: {
      image,
      command: ['sh', '-c', 'exec httpd -f -p 80 -h /www'],
      ports: ['80'],
      volumes: ['./www:/www:ro'],
    },
  },
})
const dockerfile = `FROM ${image}\nCOPY www /www\nEXPOSE 80\nCMD ["httpd", "-f", "-p", "80", "-h", "/www"]\n`

describe.skipIf(missing)(`containers of base and head (${missing ?? 'podman'})`, () => {
  afterEach(async () => {
    await scene.preview(['down'], env)
    await scene.end()
    expect(things()).toEqual([])
  })

  it.each([
    ['compose', 'preview: { compose: web }\n', { 'compose.yaml': compose }],
    ['dockerfile', 'preview: { dockerfile: Dockerfile }\n', { Dockerfile: dockerfile }],
  ])('run at once, each of its own files: %s', { timeout: 180_000 }, async (_id, config, files) => {
    scene = projectCase({ config })
    const base = commit(scene.repo, { ...files, 'www/index.html': 'base' })
    commit(scene.repo, { 'www/index.html': 'head' })
    const ups = [scene.preview(['up'], env), scene.preview(['up', '--ref', base], env)]
    for (const { code, stderr } of await Promise.all(ups))
      expect([code, stderr]).toEqual([0, stderr])
    expect([await textAt(scene.dir), await textAt(baseDir())]).toEqual(['head', 'base'])
    expect((await scene.preview(['down'], env)).code).toBe(0)
    expect(existsSync(savedState(baseDir())?.worktree?.path ?? '')).toBe(false)
  })
})

describe('a base that something else deploys', { timeout: 120_000 }, () => {
  afterEach(() => scene.end())

  it('is the deployment of its commit, whatever the job is about, and needs no files', async () => {
    scene = projectCase({ config: 'preview: { github-deployment: Preview }\n' })
    const asked: string[] = []
    const server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://x')
      const sha = searchParams.get('sha')
      if (pathname.endsWith('/deployments')) asked.push(String(sha))
      const body = pathname.endsWith('/deployments')
        ? [{ id: 7, sha, environment: 'Preview' }]
        : [{ id: 1, state: 'success', environment_url: origin }]
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(body))
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const { code, stderr } = await scene.preview(['up', '--ref', 'main'], {
      GITHUB_API_URL: origin,
      GITHUB_REPOSITORY: 'owner/name',
      GITHUB_SHA: scene.head,
      GITHUB_TOKEN: 'none',
    })
    server.close()
    expect([code, stderr]).toEqual([0, stderr])
    expect(asked).toEqual([scene.base])
    expect(savedState(baseDir())).toMatchObject({ commit: scene.base, own: false })
    expect(savedState(baseDir())?.worktree).toBeUndefined()
    expect(scene.worktrees()).toEqual([])
  })
})
