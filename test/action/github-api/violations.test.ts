import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { contractOf } from './contract.ts'
import type { GithubApi } from './server.ts'
import { comments, raw, sha, startShop } from './shop.ts'

const running: GithubApi[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((api) => api.close()))
})

async function start(more?: Parameters<typeof startShop>[0]): Promise<GithubApi> {
  const api = await startShop(more)
  running.push(api)
  return api
}

const checkRuns = 'POST /repos/octo/shop/check-runs'
const action = { label: 'a', description: 'b', identifier: 'c' }
const run = { name: 'rehearse', head_sha: sha }

describe('an invalid request is recorded, refused and changes nothing', () => {
  it.each<[string, string, unknown, RegExp]>([
    ['unknown body key', `POST ${comments}`, { body: 'x', colour: 'red' }, /colour/],
    [
      'unknown key inside',
      checkRuns,
      { ...run, output: { title: 't', summary: 's', note: 1 } },
      /note/,
    ],
    ['wrong type', `POST ${comments}`, { body: 5 }, /requestBody\/body must be string/],
    ['missing key', `POST ${comments}`, {}, /required property 'body'/],
    ['no body', `POST ${comments}`, undefined, /required property 'requestBody'/],
    ['list as body', `POST ${comments}`, [], /must be object/],
    ['not JSON', `POST ${comments}`, '{"body":', /JSON/],
    [
      'not in the enumeration',
      `POST /repos/octo/shop/statuses/${sha}`,
      { state: 'ok' },
      /allowed values/,
    ],
    ['wrong format', checkRuns, { ...run, started_at: 'today' }, /date-time/],
    [
      'too long',
      checkRuns,
      { ...run, output: { title: 't', summary: 'x'.repeat(65_536) } },
      /65535/,
    ],
    [
      'too many actions',
      checkRuns,
      { ...run, actions: Array.from({ length: 4 }, () => action) },
      /more than 3/,
    ],
    [
      'wrong path parameter',
      'GET /repos/octo/shop/issues/comments/first',
      undefined,
      /comment_id must be integer/,
    ],
    ['unknown query key', `GET ${comments}?limit=50`, undefined, /limit/],
    ['wrong query', `GET ${comments}?page=0`, undefined, />= 1/],
    ['wrong query value', 'GET /repos/octo/shop/pulls?state=merged', undefined, /allowed values/],
    [
      'body where none belongs',
      'DELETE /repos/octo/shop/issues/comments/1',
      { body: 'x' },
      /not foreseen/,
    ],
  ])('%s', async (_, request, body, problem) => {
    const api = await start()
    expect((await raw(api, request, body)).status).toBe(422)
    expect(api.violations[0]).toMatchObject({
      kind: 'request',
      problem: expect.stringMatching(problem),
    })
    const { comments: kept, checkRuns: runs, statuses } = api.state
    expect([kept.size, runs.size, statuses.length]).toEqual([0, 0, 0])
  })

  it('even when a fault, a missing right or no token would have refused it', async () => {
    const api = await start({
      faults: [{ method: 'POST', path: /comments/, status: 502, times: 1 }],
    })
    await raw(api, `POST ${comments}`, { body: 'x', colour: 'red' })
    await raw(api, `POST ${comments}`, { body: 'x', colour: 'red' }, 'token ghs_nothing')
    await raw(api, `POST ${comments}`, { body: 'x', colour: 'red' }, null)
    expect(api.violations).toHaveLength(3)
  })
})

describe('a request outside of the slice', () => {
  it.each([
    'GET /repos/octo/shop',
    'POST /graphql',
    'PUT /repos/octo/shop/issues/7/comments',
    'GET /repos/octo/shop/issues/7/comments/',
    'GET /api/v3/user',
  ])('%s is answered 501 and recorded', async (request) => {
    const api = await start()
    const body = request.startsWith('GET') ? undefined : { body: 'x' }
    expect((await raw(api, request, body)).status).toBe(501)
    expect(api.violations).toMatchObject([{ kind: 'operation', path: request.split(' ')[1] }])
    expect(api.requests).toMatchObject([{ status: 501, token: 'job' }])
  })

  it('so is one beside the root of an Enterprise Server', async () => {
    const api = await start({ flavour: 'ghes-3.19' })
    expect((await raw(api, 'GET /user', undefined, 'token ghp_person')).status).toBe(200)
    const beside = { ...api, url: api.url.replace('/api/v3', '') }
    expect((await raw(beside, 'GET /user', undefined, 'token ghp_person')).status).toBe(501)
    expect(api.violations).toMatchObject([{ kind: 'operation', path: '/user' }])
  })

  it('so is an order that is not modelled', async () => {
    const api = await start()
    expect((await raw(api, 'GET /repos/octo/shop/pulls?sort=popularity')).status).toBe(501)
    expect(api.violations).toMatchObject([{ kind: 'operation' }])
  })
})

describe('an invalid answer of the double', () => {
  it.each([
    [
      'a format',
      (api: GithubApi) => {
        const comment = api.state.addComment({ pull: 7, login: 'octocat', body: 'x' })
        comment.createdAt = 'yesterday'
      },
      `GET ${comments}`,
      /0\/created_at must match format "date-time"/,
    ],
    [
      'a type',
      (api: GithubApi) => {
        Object.assign(api.state.addPull({ number: 8 }), { title: 8 })
      },
      'GET /repos/octo/shop/pulls/8',
      /title must be string/,
    ],
    [
      'an enumeration',
      (api: GithubApi) => {
        api.state.runs.set(1, {
          artifacts: [],
          jobs: [{ name: 'x', conclusion: 'great', attempt: 1 }],
        })
      },
      'GET /repos/octo/shop/actions/runs/1/jobs',
      /allowed values/,
    ],
  ])('%s is recorded', async (_, spoil, request, problem) => {
    const api = await start()
    spoil(api)
    await raw(api, request)
    expect(api.violations).toMatchObject([
      { kind: 'answer', problem: expect.stringMatching(problem) },
    ])
  })

  it('also a missing key, an empty error and a status that is not documented', async () => {
    const contract = await contractOf('api.github.com')
    const incoming = {
      method: 'GET',
      path: comments,
      query: new URLSearchParams(),
      headers: {},
      body: undefined,
    }
    const list = contract.match(incoming)
    const remove = contract.match({
      ...incoming,
      method: 'DELETE',
      path: '/repos/octo/shop/issues/comments/1',
    })
    if (list === undefined || remove === undefined) throw new Error('not in the slice')
    expect(contract.checkAnswer(list, 200, [])).toEqual([])
    expect(contract.checkAnswer(list, 200, [{ id: 1 }])).toHaveLength(1)
    expect(contract.checkAnswer(list, 202, [])).toEqual(['status 202 is not documented'])
    expect(contract.checkAnswer(list, 502, {})).toHaveLength(1)
    expect(contract.checkAnswer(remove, 204, undefined)).toEqual([])
    expect(contract.checkAnswer(remove, 204, 'x')).toHaveLength(1)
  })
})

describe('the event payloads', () => {
  const events = join(import.meta.dirname, '../../fixtures/events')
  const read = (name: string) => JSON.parse(readFileSync(join(events, `${name}.json`), 'utf8'))

  it.each(['', '.fork', '.deleted-fork'])(
    'pull_request.opened%s holds a pull request',
    async (kind) => {
      const contract = await contractOf('api.github.com')
      const path = '/repos/octo/shop/pulls/7'
      const matched = contract.match({
        method: 'GET',
        path,
        query: new URLSearchParams(),
        headers: {},
        body: undefined,
      })
      if (matched === undefined) throw new Error('not in the slice')
      const event = read(`pull_request.opened${kind}`)
      expect(contract.checkAnswer(matched, 200, event.pull_request)).toEqual([])
      expect(event.number).toBe(event.pull_request.number)
    },
  )

  it('differ as ORIGIN.md says', () => {
    const opened = read('pull_request.opened')
    const fork = read('pull_request.opened.fork')
    const gone = read('pull_request.opened.deleted-fork')
    const base = opened.pull_request.base.repo.full_name
    expect(opened.pull_request.head.repo.full_name).toBe(base)
    expect(fork.pull_request.base.repo.full_name).toBe(base)
    expect(fork.pull_request.head.repo).toMatchObject({
      full_name: 'Octocoders/Hello-World',
      fork: true,
    })
    expect(gone.pull_request.head.repo).toBeNull()
    const pull = { ...fork.pull_request, head: { ...fork.pull_request.head, repo: null } }
    expect({ ...fork, pull_request: pull }).toEqual(gone)
    const head = {
      ...opened.pull_request.head,
      repo: null,
      user: gone.pull_request.head.user,
      label: 'Octocoders:changes',
    }
    const same = { author_association: 'CONTRIBUTOR', maintainer_can_modify: true, head }
    expect({ ...opened, pull_request: { ...opened.pull_request, ...same } }).toEqual(gone)
  })
})
