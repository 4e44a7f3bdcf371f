import { afterEach, describe, expect, it } from 'vitest'
import type { GithubApiOptions } from './options.ts'
import type { GithubApi } from './server.ts'
import { comments, issue, octokitFor, raw, sha, shop, startShop } from './shop.ts'

const running: GithubApi[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((api) => api.close()))
})

async function start(more: Partial<GithubApiOptions> = {}): Promise<GithubApi> {
  const api = await startShop(more)
  running.push(api)
  return api
}

describe('rights', () => {
  it('refuses a write by a read-only token and names what would do', async () => {
    const api = await start()
    const { issues } = octokitFor(api, 'fork').rest
    expect((await issues.listComments(issue)).status).toBe(200)
    await expect(issues.createComment({ ...issue, body: 'x' })).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining('Resource not accessible by integration'),
      response: {
        headers: { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' },
        data: {
          documentation_url: 'https://docs.github.com/rest/issues/comments#create-an-issue-comment',
          status: '403',
        },
      },
    })
    expect(api.state.comments.size).toBe(0)
    expect(api.violations).toEqual([])
    expect(api.requests.map(({ token, status }) => [token, status])).toEqual([
      ['fork', 200],
      ['fork', 403],
    ])
  })

  it('lets either of two permissions do, but not read a pull request with `issues`', async () => {
    const api = await start()
    const { issues, pulls } = octokitFor(api, 'issues').rest
    expect((await issues.createComment({ ...issue, body: 'x' })).status).toBe(201)
    await expect(pulls.get({ ...shop, pull_number: 7 })).rejects.toMatchObject({ status: 403 })
  })

  it.each([
    ['GET', comments, undefined, 'issues=read; pull_requests=read'],
    ['GET', '/repos/octo/shop/pulls/7', undefined, 'pull_requests=read'],
    ['POST', `/repos/octo/shop/statuses/${sha}`, { state: 'success' }, 'statuses=write'],
    ['POST', '/repos/octo/shop/check-runs', { name: 'x', head_sha: sha }, 'checks=write'],
    ['POST', '/repos/octo/shop/deployments', { ref: 'blue' }, 'deployments=write'],
    ['GET', '/repos/octo/shop/deployments', undefined, 'deployments=read'],
    ['GET', '/repos/octo/shop/deployments/1/statuses', undefined, 'deployments=read'],
    ['GET', '/repos/octo/shop/actions/runs/1/jobs', undefined, 'actions=read'],
  ])('%s %s without any right is 403', async (method, path, body, accepted) => {
    const api = await start()
    const refused = await raw(api, `${method} ${path}`, body, 'token ghs_nothing')
    expect(refused.status).toBe(403)
    expect(refused.headers.get('x-accepted-github-permissions')).toBe(accepted)
    expect(api.violations).toEqual([])
  })

  it('has no user for an installation', async () => {
    const api = await start()
    expect(await raw(api, 'GET /user')).toMatchObject({
      status: 403,
      answer: { message: 'Resource not accessible by integration' },
    })
  })

  it('refuses strangers', async () => {
    const api = await start()
    expect(await raw(api, `GET ${comments}`, undefined, 'Bearer wrong')).toMatchObject({
      status: 401,
      answer: { message: 'Bad credentials' },
    })
    expect(await raw(api, `GET ${comments}`, undefined, null)).toMatchObject({
      status: 401,
      answer: { message: 'Requires authentication' },
    })
    expect(api.requests.map(({ token }) => token)).toEqual(['unknown', null])
    expect(api.violations).toEqual([])
  })
})

describe('rules that GitHub states in prose', () => {
  const long = { errors: [{ message: 'Body is too long (maximum is 65536 characters)' }] }

  it('takes a comment of 65,536 characters and no longer one', async () => {
    const api = await start()
    const { issues } = octokitFor(api).rest
    const { data } = await issues.createComment({ ...issue, body: 'x'.repeat(65_536) })
    const body = 'x'.repeat(65_537)
    const refused = { status: 422, response: { data: long } }
    await expect(issues.createComment({ ...issue, body })).rejects.toMatchObject(refused)
    const edit = issues.updateComment({ ...shop, comment_id: data.id, body })
    await expect(edit).rejects.toMatchObject(refused)
    expect([...api.state.comments.values()].map((comment) => comment.body.length)).toEqual([65_536])
    expect(api.violations).toEqual([])
  })

  it('limits the description of a status, and wants a commit', async () => {
    const api = await start()
    const { createCommitStatus } = octokitFor(api).rest.repos
    const status = { ...shop, sha, state: 'pending' as const }
    await createCommitStatus({ ...status, description: 'x'.repeat(140) })
    const tooLong = createCommitStatus({ ...status, description: 'x'.repeat(141) })
    await expect(tooLong).rejects.toMatchObject({ status: 422 })
    const noCommit = createCommitStatus({ ...status, sha: 'main' })
    await expect(noCommit).rejects.toThrow('No commit found for SHA: main')
    expect(api.state.statuses).toHaveLength(1)
    expect(api.violations).toEqual([])
  })

  it('wants a conclusion for a completed check run, and not "stale"', async () => {
    const api = await start()
    const run = { name: 'rehearse', head_sha: sha }
    const path = 'POST /repos/octo/shop/check-runs'
    expect((await raw(api, path, { ...run, status: 'completed' })).status).toBe(422)
    expect((await raw(api, path, { ...run, conclusion: 'stale' })).status).toBe(422)
    expect(api.state.checkRuns.size).toBe(0)
    expect(api.violations).toEqual([])
  })

  it('answers 404 to what is not there', async () => {
    const api = await start()
    const { issues } = octokitFor(api).rest
    const { data } = await issues.createComment({ ...issue, body: 'x' })
    const comment = { ...shop, comment_id: data.id }
    await issues.deleteComment(comment)
    const gone = { status: 404 }
    await expect(issues.getComment(comment)).rejects.toMatchObject(gone)
    await expect(issues.updateComment({ ...comment, body: 'y' })).rejects.toMatchObject(gone)
    await expect(issues.deleteComment(comment)).rejects.toMatchObject(gone)
    for (const path of [
      '/repos/octo/shop/pulls/8',
      '/repos/octo/shop/issues/8/comments',
      '/repos/octo/other/pulls/7',
      '/repos/octo/shop/actions/runs/1/artifacts',
    ])
      expect([path, (await raw(api, `GET ${path}`)).status]).toEqual([path, 404])
    const next = await issues.createComment({ ...issue, body: 'z' })
    expect(next.data.id).toBeGreaterThan(data.id)
    expect(data.id).toBeGreaterThan(2 ** 31)
    expect(api.violations).toEqual([])
  })

  it('sends JSON and the rate limit, counted by token', async () => {
    const api = await start()
    await raw(api, `GET ${comments}`)
    const second = await raw(api, `GET ${comments}`)
    expect(second.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(second.headers.get('x-ratelimit-remaining')).toBe('998')
    expect(Number(second.headers.get('x-ratelimit-reset'))).toBeGreaterThan(Date.now() / 1000)
    const other = await raw(api, `GET ${comments}`, undefined, 'token ghs_fork')
    expect(other.headers.get('x-ratelimit-remaining')).toBe('999')
  })
})

describe('faults', () => {
  it('gives a secondary limit as often as asked, then works', async () => {
    const headers = { 'retry-after': '1' }
    const fault = { method: 'POST', path: /\/comments$/, status: 403, headers, times: 2 }
    const api = await start({ faults: [fault] })
    const { issues } = octokitFor(api).rest
    for (let i = 0; i < 2; i++)
      await expect(issues.createComment({ ...issue, body: 'x' })).rejects.toMatchObject({
        status: 403,
        message: expect.stringMatching(/secondary rate/),
        response: { headers },
      })
    expect((await issues.listComments(issue)).data).toEqual([])
    expect((await issues.createComment({ ...issue, body: 'x' })).status).toBe(201)
    expect(api.requests.map(({ status }) => status)).toEqual([403, 403, 200, 201])
    expect(api.violations).toEqual([])
  })

  it('says when the primary limit is used up', async () => {
    const headers = { 'x-ratelimit-remaining': '0' }
    const api = await start({ faults: [{ method: 'GET', path: /./, status: 429, headers }] })
    const refused = await raw(api, `GET ${comments}`)
    expect(refused.headers.get('x-ratelimit-remaining')).toBe('0')
    expect(refused.answer).toMatchObject({
      message: expect.stringContaining('rate limit exceeded'),
    })
  })

  it.each([404, 410, 422, 500, 502, 503])('answers %d for ever', async (status) => {
    const api = await start({ faults: [{ method: 'GET', path: /comments/, status }] })
    for (let i = 0; i < 3; i++) expect((await raw(api, `GET ${comments}`)).status).toBe(status)
    expect((await raw(api, 'GET /repos/octo/shop/pulls/7')).status).toBe(200)
    expect(api.violations).toEqual([])
  })

  it('refuses connections once it is closed', async () => {
    const api = await startShop()
    await api.close()
    await expect(raw(api, `GET ${comments}`)).rejects.toThrow('fetch failed')
  })
})
