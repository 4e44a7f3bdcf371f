import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sha } from '../action/github-api/shop.ts'
import type { Happening } from '../fixtures/deployments/recorded-case.ts'
import { type Replay, replay } from '../fixtures/deployments/replay.ts'
import { apps, previewCase, savedState } from '../fixtures/previews/preview-case.ts'

let scene: ReturnType<typeof previewCase>
let github: Replay | undefined
let server: Server
let address: string
let asked: (string | undefined)[]
let status: number

beforeEach(async () => {
  scene = previewCase()
  asked = []
  status = 200
  server = createServer((request, response) => {
    asked.push(request.url)
    response.writeHead(status, { location: '/elsewhere' }).end('body')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  server.close()
  server.closeAllConnections()
  await github?.api.close()
  github = undefined
  await scene.end()
})

const deployed = (more: object = {}): Happening[] => [
  { at: 0, deployment: { id: 11, environment: 'Preview', login: 'vercel[bot]' } },
  { at: 0, status: { deployment: 11, state: 'success', environment_url: address, ...more } },
]

/** The variables of a job; its event is the payload of a file, changed. */
async function job(timeline: readonly Happening[], event?: unknown, more: object = {}) {
  github = await replay(timeline)
  const path = join(scene.dir, '..', 'event.json')
  if (event !== undefined) writeFileSync(path, JSON.stringify(event))
  const events = event === undefined ? {} : { GITHUB_EVENT_PATH: path }
  const env: Record<string, string | undefined> = { ...github.env, ...events, ...more }
  return { env }
}

function payload(name: string) {
  const path = join(apps, '../events', `${name}.json`)
  return JSON.parse(readFileSync(path, 'utf8')) as {
    deployment: { sha: string; environment: string }
    deployment_status: Record<string, unknown>
    pull_request: { head: { sha: string } }
  }
}

describe('the github-deployment preview', { timeout: 30_000 }, () => {
  it('takes what is deployed, is not ours, and stays when taken down', async () => {
    const state = await scene.up('github-deployment', 'Preview', await job(deployed()))
    expect(state).toMatchObject({ phase: 'up', own: false, url: `${address}/` })
    expect(state.leader).toBeUndefined()
    expect(scene.log.told).toEqual([
      'line waiting for the deployment of octo/shop ccccccc to "Preview"',
      `line deployed to "Preview": ${address}/`,
      `line waiting for ${address}/`,
    ])
    expect(github?.api.violations).toEqual([])
    expect(await scene.down()).toEqual({ stopped: 0, left: [] })
    expect(savedState(scene.dir)?.phase).toBe('down')
    expect(server.listening).toBe(true)
  })

  it('waits until the site answers at the ready path', async () => {
    status = 503
    const rising = scene.up('github-deployment', { ready: '/ok' }, await job(deployed()))
    await expect.poll(() => asked.length, { timeout: 10_000 }).toBeGreaterThan(3)
    status = 302
    expect(await rising).toMatchObject({ phase: 'up', url: `${address}/` })
    expect(new Set(asked)).toEqual(new Set(['/ok']))
    expect(scene.log.told).toContain('progress waiting: GET /ok answers 503: body')
  })

  it.each([401, 403])('does not wait for a site that answers %i', async (code) => {
    status = code
    const told = await scene.failure('github-deployment', {}, await job(deployed()))
    expect(told).toEqual({
      code: 'preview-protected',
      what: `${address}/ lets nobody in without a login`,
      why: `GET / answers ${code}, it is protected`,
      fix: expect.stringContaining('Send what lets automation in'),
    })
    expect(savedState(scene.dir)?.phase).toBe('down')
  })

  it('finds out that a site is protected when it came up late', async () => {
    status = 503
    const rising = scene.failure('github-deployment', {}, await job(deployed()))
    await expect.poll(() => asked.length, { timeout: 10_000 }).toBeGreaterThan(3)
    status = 401
    expect(await rising).toMatchObject({ code: 'preview-protected' })
  })

  it('notes that an inactive deployment may show another build', async () => {
    const options = { environment: 'Prev*', 'token-env': 'OTHER' }
    const env = { GITHUB_TOKEN: undefined, OTHER: 'ghs_job' }
    await scene.up(
      'github-deployment',
      options,
      await job(deployed({ state: 'inactive' }), undefined, env),
    )
    expect(scene.log.told).toContainEqual(
      expect.stringMatching(/^warn the deployment: it is inactive/),
    )
  })

  it('takes the address of a deployment_status event without a request and without a token', async () => {
    const event = payload('deployment_status.created.environment-url')
    event.deployment_status['environment_url'] = address
    const env = { GITHUB_TOKEN: undefined, GITHUB_SHA: event.deployment.sha }
    const state = await scene.up('github-deployment', 'prev*', await job([], event, env))
    expect(state.url).toBe(`${address}/`)
    expect(github?.api.requests).toEqual([])
  })

  it('ends with the failure that a deployment_status event tells', async () => {
    const event = payload('deployment_status.created')
    Object.assign(event.deployment_status, { state: 'error', log_url: 'https://host.example/log' })
    const env = { GITHUB_TOKEN: undefined }
    expect(await scene.failure('github-deployment', {}, await job([], event, env))).toMatchObject({
      code: 'deployment-failed',
      fix: 'Read its log: https://host.example/log',
    })
    expect(github?.api.requests).toEqual([])
  })

  it.each([
    ['of another environment', { environment: 'docs' }],
    ['of another commit', { sha: 'd'.repeat(40) }],
  ])('asks when a deployment_status event is one %s', async (_name, change) => {
    const event = payload('deployment_status.created.environment-url')
    Object.assign(event.deployment, { sha, environment: 'Preview' }, change)
    const options = { environment: 'Preview', commit: sha }
    const state = await scene.up('github-deployment', options, await job(deployed(), event))
    expect(state.url).toBe(`${address}/`)
    expect(github?.api.requests.map(({ query }) => query['sha'])).toEqual([sha, undefined])
  })

  it('means the head of a pull request, not its merge commit', async () => {
    const event = payload('pull_request.opened')
    event.pull_request.head.sha = sha
    const env = { GITHUB_SHA: 'd'.repeat(40) }
    const state = await scene.up('github-deployment', {}, await job(deployed(), event, env))
    expect(state.url).toBe(`${address}/`)
  })

  it('means the commit that another workflow ran for', async () => {
    const event = { workflow_run: { head_sha: sha } }
    const env = { GITHUB_SHA: 'd'.repeat(40) }
    const state = await scene.up('github-deployment', {}, await job(deployed(), event, env))
    expect(state.url).toBe(`${address}/`)
  })

  it('ends when it is aborted, while it waits', async () => {
    const rising = scene.up('github-deployment', {}, await job([]))
    const ended = rising.catch((error: unknown) => error)
    await expect.poll(() => github?.api.requests.length, { timeout: 10_000 }).toBe(1)
    scene.abort.abort(new Error('cancelled'))
    expect(await ended).toEqual(new Error('cancelled'))
    expect(savedState(scene.dir)?.phase).toBe('down')
  })

  it.each([
    [
      { GITHUB_REPOSITORY: undefined },
      'github-job-unknown',
      'GITHUB_REPOSITORY is not set, not owner/name',
    ],
    [
      { GITHUB_REPOSITORY: 'octo/../x' },
      'github-job-unknown',
      'GITHUB_REPOSITORY is "octo/../x", not owner/name',
    ],
    [
      { GITHUB_SHA: 'main' },
      'github-job-unknown',
      'The event names no commit, and GITHUB_SHA is "main"',
    ],
    [
      { GITHUB_API_URL: 'file:///etc' },
      'github-job-unknown',
      'GITHUB_API_URL is "file:///etc", no http or https address',
    ],
    [
      { GITHUB_TOKEN: '' },
      'github-token-missing',
      'GITHUB_TOKEN and INPUT_TOKEN are not set for this step',
    ],
    [
      { GITHUB_TOKEN: 'a\nb' },
      'github-token-missing',
      'The value of GITHUB_TOKEN or INPUT_TOKEN holds characters that no token has',
    ],
  ])('tells what the job lacks: %j', async (env, code, why) => {
    const told = await scene.failure('github-deployment', {}, await job([], undefined, env))
    expect([told.code, told.why]).toEqual([code, why])
    expect(github?.api.requests).toEqual([])
  })
})
