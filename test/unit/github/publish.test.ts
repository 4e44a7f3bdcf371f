import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { publish } from '../../../src/hosts/github/publish.ts'
import type { PublishOptions } from '../../../src/model/host.ts'
import type { GithubApiOptions, Rights } from '../../action/github-api/options.ts'
import { type GithubApi, startGithubApi } from '../../action/github-api/server.ts'
import { aJob, headSha, type Job, token } from './a-job.ts'
import { aFinding, aReport, aResult } from './a-report.ts'

const bad = aReport([aResult([aFinding()])])
const rendered = { headline: 'bad', comment: '## Bad', full: '# All of it', console: '' }
const options: PublishOptions = { comment: 'on-problem', commentKey: 'default' }
const mayWrite: Rights = { 'pull-requests': 'write' }
const undo: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const step of undo.splice(0)) await step()
})

async function api(
  parts: Partial<GithubApiOptions> & { rights?: Rights } = {},
): Promise<GithubApi> {
  const { rights = mayWrite, ...rest } = parts
  const pulls = [{ number: 7, headSha, state: 'open' as const }]
  const tokens = { job: { value: token, rights } }
  const server = await startGithubApi({ repo: 'acme/shop', tokens, pulls, ...rest })
  undo.push(() => server.close())
  return server
}

function job(...parts: Parameters<typeof aJob>): Job {
  const made = aJob(...parts)
  undo.push(() => made.remove())
  return made
}

const creation = { method: 'POST', path: /comments$/ }
const calls = (server: GithubApi) => server.requests.map(({ method, status }) => [method, status])

describe('publishing', () => {
  it.each(['api.github.com', 'ghes-3.17', 'ghes-3.19'] as const)(
    'writes annotations, summary, outputs and a comment, and updates it: %s',
    async (flavour) => {
      const server = await api({ flavour })
      const first = job(`${server.url}/`)
      await publish(bad, rendered, options, first.at)
      const [comment] = server.state.comments.values()
      expect(comment?.body).toMatch(
        /^<!-- rehearse:v1:default --><!-- rehearse-run:100\.1:\w{16} -->\n## Bad/,
      )
      expect(first.outputs).toMatchObject({
        'comment-state': 'created',
        'comment-id': String(comment?.id),
        'comment-url': expect.stringContaining('https://github.com/acme/shop/'),
        'pr-number': '7',
        'head-sha': headSha,
        'blocking-count': '1',
      })
      expect(first.summary()).toBe('# All of it\n')
      expect(first.log()).toContain('::error title=crawl/broken-link::/docs answers 404\n')
      expect(calls(server)).toEqual([
        ['GET', 200],
        ['GET', 200],
        ['POST', 201],
        ['GET', 200],
        ['GET', 200],
      ])

      const second = job(server.url, { env: { GITHUB_RUN_ID: '101' } })
      await publish(aReport([aResult([])]), { ...rendered, comment: '## Good' }, options, second.at)
      expect(second.outputs['comment-state']).toBe('updated')
      expect([...server.state.comments.values()].map(({ body }) => body)).toEqual([
        expect.stringMatching(/rehearse-run:101\.1:[\s\S]*## Good$/),
      ])
      expect(server.violations).toEqual([])
    },
  )

  it('finds its comment behind a hundred others', async () => {
    const server = await api()
    for (let count = 0; count < 230; count++)
      server.state.addComment({ pull: 7, login: 'someone', body: 'hello' })
    const one = job(server.url)
    await publish(bad, rendered, options, one.at)
    const again = job(server.url)
    const before = server.requests.length
    await publish(bad, rendered, options, again.at)
    expect(again.outputs['comment-state']).toBe('unchanged')
    const pages = server.requests.slice(before)
    expect(pages.map(({ query }) => [query['per_page'], query['page'] ?? '1'])).toEqual([
      ['100', '1'],
      ['100', '2'],
      ['100', '3'],
    ])
  })

  it('finds the pull request of a push', async () => {
    const server = await api()
    const push = job(server.url, { event: { commit: headSha, lookup: 'commit' } })
    await publish(bad, rendered, options, push.at)
    expect(push.outputs).toMatchObject({ 'pr-number': '7', 'comment-state': 'created' })
    const other = job(server.url, { event: { commit: 'b'.repeat(40), lookup: 'commit' } })
    await publish(bad, rendered, options, other.at)
    expect(other.outputs['comment-state']).toBe('skipped')
    expect(other.log()).toContain('no open pull request has this commit')
  })

  it('finds the pull request of a fork by its branch, and only one of that very commit', async () => {
    const pull = { number: 9, headSha, headRepo: 'mallory/shop', headRef: 'fix/prices' }
    const server = await api({ pulls: [pull, { ...pull, number: 8, headSha: 'b'.repeat(40) }] })
    const event = { commit: headSha, lookup: 'branch' as const, headBranch: 'mallory:fix/prices' }
    const run = { id: 77, attempt: 3, url: 'https://github.com/acme/shop/actions/runs/77' }
    const fork = job(server.url, { event: { ...event, run } })
    await publish(bad, rendered, options, fork.at)
    expect(fork.outputs).toMatchObject({ 'pr-number': '9', 'comment-state': 'created' })
    const [comment] = server.state.comments.values()
    expect(comment?.body).toContain('rehearse-run:77.3:')
    const other = job(server.url, { event: { ...event, headBranch: 'eve:fix/prices' } })
    await publish(bad, rendered, options, other.at)
    expect(other.outputs['comment-state']).toBe('skipped')
    expect(server.violations).toEqual([])
  })

  it('says nothing about a commit that is no longer the head', async () => {
    const server = await api()
    const late = job(server.url, { event: { commit: 'b'.repeat(40), pullRequest: 7 } })
    await publish(bad, rendered, options, late.at)
    expect(late.outputs['comment-state']).toBe('stale')
    expect(server.state.comments.size).toBe(0)
  })

  it('never shows the token', async () => {
    const server = await api()
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
    const leak = `it is ${token}, or ${basic}`
    const leaky = aReport([aResult([aFinding({ subject: leak })])])
    const texts = { headline: leak, comment: leak, full: leak, console: '' }
    const one = job(server.url)
    await publish(leaky, texts, options, one.at)
    const bodies = [...server.state.comments.values()].map(({ body }) => body)
    expect(bodies.join()).toContain('it is ***, or ***')
    const all = [one.log(), one.summary(), JSON.stringify(one.outputs), ...bodies].join('\n')
    expect(all).not.toContain(token)
    expect(all).not.toContain(basic)
  })
})

describe('without a comment', () => {
  it.each([
    ['the permission', false, {}, ['lacks', 'pull_requests=write', 'pull-requests: write']],
    ['a fork', true, {}, ['pull requests from forks is read-only']],
    ['Dependabot', false, { GITHUB_ACTOR: 'dependabot[bot]' }, ['that Dependabot starts']],
  ])('because of %s, the rest is there and the fix is told', async (_, fork, env, told) => {
    const server = await api({ rights: { 'pull-requests': 'read' } })
    const event = { commit: headSha, pullRequest: 7, headRepoIsFork: fork }
    const one = job(server.url, { event, env })
    await publish(bad, rendered, options, one.at)
    expect(one.outputs).toMatchObject({ 'comment-state': 'degraded', 'blocking-count': '1' })
    expect(one.summary()).toBe('# All of it\n')
    expect(one.log()).toContain('::warning title=Rehearse%3A no comment::')
    for (const words of [...told, 'exit code and the summary']) expect(one.log()).toContain(words)
    expect(server.requests.filter(({ method }) => method !== 'GET')).toHaveLength(1)
  })

  it.each([
    ['a token', {}, { INPUT_TOKEN: ' ' }, 'degraded', 'The input "token" is empty'],
    ['a good key', { commentKey: 'a b' }, {}, 'degraded', 'give "comment-key"'],
    ['the wish for one', { comment: 'never' as const }, {}, 'skipped', ''],
  ])('because there is not %s', async (_, wish, env, state, told) => {
    const server = await api()
    const one = job(server.url, { env })
    await publish(bad, rendered, { ...options, ...wish }, one.at)
    expect(one.outputs['comment-state']).toBe(state)
    expect(one.log()).toContain(told)
    expect(server.requests).toEqual([])
  })

  it('because the event has no pull request', async () => {
    const one = job('http://127.0.0.1:9', { event: { note: 'a tag was pushed' } })
    await publish(bad, rendered, options, one.at)
    expect(one.outputs['comment-state']).toBe('skipped')
    expect(one.log()).toContain('No comment: a tag was pushed.')
  })

  it('because the API does not answer, which is told once and ends the request', async () => {
    const ended = Promise.withResolvers<void>()
    const silent = createServer((request) => request.once('close', ended.resolve))
    undo.push(() => void silent.close())
    await new Promise<void>((resolve) => {
      silent.listen(0, '127.0.0.1', resolve)
    })
    const { port } = silent.address() as AddressInfo
    const one = job(`http://127.0.0.1:${port}`, { budgetMs: 500 })
    await publish(bad, rendered, options, one.at)
    expect(one.outputs['comment-state']).toBe('degraded')
    expect(one.log().match(/::warning/g)).toHaveLength(1)
    await ended.promise
  })

  it('because the API cannot be reached', async () => {
    const one = job('http://127.0.0.1:9', { budgetMs: 500 })
    await publish(bad, rendered, options, one.at)
    expect(one.outputs['comment-state']).toBe('degraded')
    expect(one.log()).toContain('took longer than 0.5 s')
  })

  it.each([
    ['locked', 422, {}, 'shorten the report'],
    ['gone', 410, {}, 'switch on issues'],
    ['limited for long', 429, { 'retry-after': '600' }, 'which is too long'],
    ['limited by header only', 403, { 'retry-after': '600' }, 'run fewer jobs'],
  ])('because it is %s', async (_, status, headers, told) => {
    const server = await api({ faults: [{ ...creation, status, headers }] })
    const one = job(server.url)
    await publish(bad, rendered, options, one.at)
    expect(one.outputs['comment-state']).toBe('degraded')
    expect(one.log()).toContain(told)
    expect(server.state.comments.size).toBe(0)
  })

  it('and without a summary file, it still says what is there', async () => {
    const one = job('http://127.0.0.1:9', {
      env: { GITHUB_STEP_SUMMARY: undefined },
      event: { note: 'none' },
    })
    await publish(bad, rendered, options, one.at)
    expect(one.log()).toContain('The summary could not be written: GITHUB_STEP_SUMMARY is not set')
    expect(one.outputs['comment-state']).toBe('skipped')
  })
})

it('waits as long as the API asks, and repeats a creation only after looking', async () => {
  const fault = { ...creation, times: 1 }
  const limited = await api({
    faults: [{ ...fault, status: 429, headers: { 'retry-after': '1' } }],
  })
  const one = job(limited.url)
  await publish(bad, rendered, options, one.at)
  expect(one.outputs['comment-state']).toBe('created')
  expect(one.log()).toContain('asks to wait 1 s')

  const lost = await api({ faults: [{ ...fault, status: 502 }] })
  const two = job(lost.url)
  await publish(bad, rendered, options, two.at)
  expect(two.outputs['comment-state']).toBe('created')
  expect(calls(lost).map(([method]) => method)).toEqual([
    'GET',
    'GET',
    'POST',
    'GET',
    'POST',
    'GET',
  ])
})
