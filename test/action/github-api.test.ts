import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { OpenAPIBackend } from 'openapi-backend'
import { afterEach, describe, expect, it } from 'vitest'
import { sliceOpenapi } from '../../scripts/slice-openapi.ts'
import { deploymentStatusJson } from './github-api/deployment-json.ts'
import { handlers } from './github-api/handlers.ts'
import type { GithubApi } from './github-api/server.ts'
import { comments, issue, octokitFor, raw, sha, shop, startShop } from './github-api/shop.ts'

const fixtures = join(import.meta.dirname, '../fixtures/github')

function annotations(count: number) {
  return Array.from({ length: count }, (_, i) => ({
    path: 'index.html',
    start_line: i + 1,
    end_line: i + 1,
    annotation_level: 'failure' as const,
    message: 'broken link',
  }))
}

const running: GithubApi[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((api) => api.close()))
})

async function start(more?: Parameters<typeof startShop>[0]): Promise<GithubApi> {
  const api = await startShop(more)
  running.push(api)
  return api
}

describe('the slice', () => {
  const files = [
    'openapi-slice.json',
    'openapi-slice.ghes-3.17.json',
    'openapi-slice.ghes-3.19.json',
  ]

  it.each(files)('%s is what the script writes, and a valid description', async (file) => {
    const text = readFileSync(join(fixtures, file), 'utf8')
    expect(`${JSON.stringify(sliceOpenapi(JSON.parse(text)), null, 1)}\n`).toBe(text)
    const definition = JSON.parse(text)
    const backend = new OpenAPIBackend({ definition, strict: true, validate: false })
    await backend.init()
    const ids = backend.getOperations().map((operation) => operation.operationId ?? '')
    expect(ids).toHaveLength(22)
    expect(Object.keys(handlers).toSorted()).toEqual(ids.toSorted())
  })

  it.each(files)('the repairs of %s stand in ORIGIN.md', (file) => {
    const repairs: string[] = JSON.parse(readFileSync(join(fixtures, file), 'utf8')).info[
      'x-repairs'
    ]
    const origin = readFileSync(join(fixtures, 'ORIGIN.md'), 'utf8')
    expect(repairs.length).toBeGreaterThan(0)
    for (const repair of repairs) expect(origin).toContain(`\`${repair}\``)
  })
})

describe.each(['api.github.com', 'ghes-3.17', 'ghes-3.19'] as const)(
  'a real client of %s',
  (flavour) => {
    it('uses every operation without a violation', async () => {
      const api = await start({
        flavour,
        pulls: [
          { number: 7, headSha: sha, headRef: 'blue' },
          { number: 8, headRepo: 'guest/shop' },
          { number: 9, headRepo: null, login: 'guest' },
          { number: 10, state: 'closed' },
        ],
      })
      api.state.runs.set(55, {
        artifacts: [
          { name: 'rehearse-report', sizeInBytes: 99 },
          { name: 'other', sizeInBytes: 1 },
        ],
        jobs: [
          { name: 'gate', conclusion: 'failure', attempt: 1 },
          { name: 'gate', conclusion: null, attempt: 2 },
        ],
      })
      const github = octokitFor(api).rest

      const made = { id: 55, headBranch: 'main', headSha: sha, headRepositoryId: 1 }
      const artifact = { id: 3, name: 'rehearse', zip: Buffer.from('PK'), run: made }
      api.state.artifacts.push({ ...artifact, expired: false })
      const stored = await github.actions.listArtifactsForRepo({ ...shop, name: 'rehearse' })
      expect(stored.data.artifacts.map(({ id }) => id)).toEqual([3])
      const request = { redirect: 'manual' as const }
      const place = { ...shop, artifact_id: 3, archive_format: 'zip', request }
      const blob = (await github.actions.downloadArtifact(place)).headers.location ?? ''
      expect(await (await fetch(blob)).text()).toBe('PK')

      const opened = await github.issues.create({ ...shop, title: 'Down', body: 'one' })
      const issuePlace = { ...shop, issue_number: opened.data.number }
      await github.issues.update({ ...issuePlace, state: 'closed', state_reason: 'completed' })
      const closed = await github.issues.listForRepo({ ...shop, state: 'closed' })
      expect(closed.data.map(({ title }) => title)).toEqual(['Down'])

      const created = await github.issues.createComment({ ...issue, body: 'one' })
      expect(created.status).toBe(201)
      expect(created.data.user?.login).toBe('github-actions[bot]')
      const comment = { ...shop, comment_id: created.data.id }
      expect((await github.issues.updateComment({ ...comment, body: 'two' })).data.body).toBe('two')
      expect((await github.issues.getComment(comment)).data.body).toBe('two')
      expect((await github.issues.listComments(issue)).data.map(({ body }) => body)).toEqual([
        'two',
      ])
      expect((await github.pulls.get({ ...shop, pull_number: 7 })).data.comments).toBe(1)
      expect((await github.issues.deleteComment(comment)).status).toBe(204)

      const fork = await github.pulls.get({ ...shop, pull_number: 8 })
      expect(fork.data.head.repo.fork).toBe(true)
      expect(fork.data.base.repo.full_name).toBe('octo/shop')
      const gone = await github.pulls.get({ ...shop, pull_number: 9 })
      expect(gone.data.head.repo).toBeNull()
      expect(gone.data.head.label).toBe('guest:change-9')
      const open = await github.pulls.list(shop)
      expect(open.data.map(({ number }) => number)).toEqual([9, 8, 7])
      const byHead = await github.pulls.list({ ...shop, head: 'guest:change-8', state: 'all' })
      expect(byHead.data.map(({ number }) => number)).toEqual([8])
      const ofCommit = await github.repos.listPullRequestsAssociatedWithCommit({
        ...shop,
        commit_sha: sha,
      })
      expect(ofCommit.data.map(({ number }) => number)).toEqual([7])

      const status = await github.repos.createCommitStatus({
        ...shop,
        sha,
        state: 'success',
        context: 'rehearse',
        description: 'ready',
      })
      expect(status.data.context).toBe('rehearse')
      const deployment = await github.repos.createDeployment({ ...shop, ref: 'blue' })
      expect(deployment.data).toMatchObject({ sha, environment: 'production' })
      expect((await github.repos.listDeployments({ ...shop, sha })).data).toEqual([deployment.data])
      expect((await github.repos.listDeployments({ ...shop, environment: 'x' })).data).toEqual([])
      const { id: deployment_id } = deployment.data as { id: number }
      const places = { api: api.url, origin: '', web: 'https://github.com' }
      api.state.deploymentStatuses.push(
        deploymentStatusJson(
          { id: 1, deployment: deployment_id, state: 'queued' },
          'octo/shop',
          places,
        ),
      )
      const statuses = await github.repos.listDeploymentStatuses({ ...shop, deployment_id })
      expect(statuses.data).toMatchObject([{ id: 1, state: 'queued', environment_url: '' }])

      const artifacts = await github.actions.listWorkflowRunArtifacts({
        ...shop,
        run_id: 55,
        name: 'rehearse-report',
      })
      expect(artifacts.data).toMatchObject({ total_count: 1, artifacts: [{ size_in_bytes: 99 }] })
      const jobs = await github.actions.listJobsForWorkflowRun({ ...shop, run_id: 55 })
      expect(jobs.data.jobs.map((job) => job.status)).toEqual(['in_progress'])
      const user = await octokitFor(api, 'person').rest.users.getAuthenticated()
      expect(user.data.login).toBe('octocat')

      expect(api.violations).toEqual([])
      expect(new Set(api.requests.map(({ status: code }) => code))).toEqual(
        new Set([200, 201, 204, 302]),
      )
    })

    it('keeps a check run: 50 and 20 annotations, then its conclusion', async () => {
      const api = await start({ flavour })
      const { checks } = octokitFor(api).rest
      const output = { title: 'Rehearse', summary: 'not ready' }
      const { data } = await checks.create({
        ...shop,
        name: 'rehearse',
        head_sha: sha,
        output: { ...output, annotations: annotations(50) },
      })
      expect(data).toMatchObject({ status: 'queued', conclusion: null })
      const updated = await checks.update({
        ...shop,
        check_run_id: data.id,
        conclusion: 'failure',
        output: { summary: 'still not ready', annotations: annotations(20) },
      })
      expect(updated.data).toMatchObject({ status: 'completed', conclusion: 'failure' })
      expect(updated.data.output).toMatchObject({
        title: 'Rehearse',
        summary: 'still not ready',
        annotations_count: 70,
      })
      expect(api.violations).toEqual([])

      const tooMany = { ...output, annotations: annotations(51) }
      await expect(
        checks.create({ ...shop, name: 'rehearse', head_sha: sha, output: tooMany }),
      ).rejects.toMatchObject({ status: 422 })
      expect(api.violations).toMatchObject([{ kind: 'request' }])
    })
  },
)

describe('lists', () => {
  it('pages through 121 comments by `link`', async () => {
    const api = await start()
    for (let i = 1; i <= 121; i++)
      api.state.addComment({ pull: 7, login: 'octocat', body: String(i) })
    const octokit = octokitFor(api)
    const found = await octokit.paginate(octokit.rest.issues.listComments, {
      ...issue,
      per_page: 50,
    })
    expect(found.map(({ body }) => Number(body))).toEqual(
      Array.from({ length: 121 }, (_, i) => i + 1),
    )
    expect(api.requests.map(({ query }) => query.page ?? '1')).toEqual(['1', '2', '3'])
    const ids = found.map(({ id }) => id)
    expect(ids).toEqual(ids.toSorted((a, b) => a - b))
    expect(new Set(ids).size).toBe(121)

    const middle = await raw(api, `GET ${comments}?per_page=50&page=2`)
    const relations = [
      ...(middle.headers.get('link') ?? '').matchAll(/[?&]page=(\d)>; rel="(\w+)"/g),
    ]
    expect(relations.map(([, page, name]) => `${name} ${page}`)).toEqual([
      'prev 1',
      'next 3',
      'last 3',
      'first 1',
    ])
    expect((await raw(api, `GET ${comments}`)).answer).toHaveLength(30)
    expect((await raw(api, `GET ${comments}?per_page=100&page=9`)).answer).toEqual([])
    expect(api.violations).toEqual([])

    expect((await raw(api, `GET ${comments}?per_page=101`)).status).toBe(422)
    expect(api.violations).toMatchObject([
      { kind: 'request', problem: expect.stringContaining('100') },
    ])
  })

  it('shows a new comment only after the lag, and by its id at once', async () => {
    const api = await start({ listLagMs: 400 })
    const { issues } = octokitFor(api).rest
    const before = performance.now()
    const { data } = await issues.createComment({ ...issue, body: 'new' })
    const first = await issues.listComments(issue)
    // On a machine that stood still for so long the list is right to show it.
    if (performance.now() - before < 400) expect(first.data).toEqual([])
    await issues.getComment({ ...shop, comment_id: data.id })
    await expect
      .poll(async () => (await issues.listComments(issue)).data.length, { timeout: 10_000 })
      .toBe(1)
    expect(performance.now() - before).toBeGreaterThan(390)
  })

  it('takes its time on the way', async () => {
    const api = await start({ delayMs: 60 })
    const before = performance.now()
    await octokitFor(api).rest.issues.listComments(issue)
    expect(performance.now() - before).toBeGreaterThan(55)
  })
})
