import { afterEach, describe, expect, it } from 'vitest'
import { publish } from '../../../src/hosts/github/publish.ts'
import type { PublishOptions } from '../../../src/model/host.ts'
import type { Rights } from '../../action/github-api/options.ts'
import { type GithubApi, startGithubApi } from '../../action/github-api/server.ts'
import { aJob, headSha, type Job, token } from './a-job.ts'
import { aFinding, aReport, aResult } from './a-report.ts'

const rendered = { headline: 'not ready, 1 problem', comment: '## Bad', full: '', console: '' }
const bad = aReport([aResult([aFinding({ where: { file: 'src/a.html', line: 3 } })])])
const good = aReport([aResult([])])
const silent: PublishOptions = { comment: 'never', commentKey: 'default' }
const undo: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const step of undo.splice(0)) await step()
})

async function api(rights: Rights, flavour: 'api.github.com' | 'ghes-3.17' = 'api.github.com') {
  const tokens = { job: { value: token, rights } }
  const server = await startGithubApi({ repo: 'acme/shop', tokens, flavour })
  undo.push(() => server.close())
  return server
}

function job(
  server: GithubApi,
  ...parts: Parameters<typeof aJob> extends [string, ...infer P] ? P : never
): Job {
  const made = aJob(server.url, ...parts)
  undo.push(() => made.remove())
  return made
}

describe('a commit status', () => {
  it.each([
    ['a success', good, 'success'],
    ['a failure', bad, 'failure'],
    ['an error', { ...bad, outcome: 'error' as const }, 'error'],
    ['no success where the gate is closed', { ...good, gate: 'closed' as const }, 'failure'],
  ])('is %s', async (_, report, state) => {
    const server = await api({ statuses: 'write' })
    const one = job(server)
    await publish(report, rendered, { ...silent, status: true }, one.at)
    expect(server.state.statuses).toMatchObject([
      { state, context: 'rehearse', description: 'not ready, 1 problem' },
    ])
    expect(server.requests[0]?.path).toContain(headSha)
    expect(server.violations).toEqual([])
  })

  it('is cut to what GitHub takes, has the key, and hides the token', async () => {
    const server = await api({ statuses: 'write' }, 'ghes-3.17')
    const one = job(server)
    const long = { ...rendered, headline: `${token} ${'x'.repeat(300)}` }
    await publish(bad, long, { ...silent, status: true, commentKey: 'shop' }, one.at)
    const [status] = server.state.statuses
    expect(status?.['context']).toBe('rehearse/shop')
    expect(status?.['description']).toMatch(/^\*{3} x+…$/)
    expect(server.violations).toEqual([])
  })
})

describe('a check run', () => {
  it('is finished, with annotations on lines of files', async () => {
    const server = await api({ checks: 'write' })
    const one = job(server)
    await publish(bad, rendered, { ...silent, checkRun: true }, one.at)
    const [run] = server.state.checkRuns.values()
    expect(run).toMatchObject({ headSha, name: 'rehearse' })
    expect(run?.given).toMatchObject({ status: 'completed', conclusion: 'failure' })
    expect(run?.annotations).toMatchObject([
      { path: 'src/a.html', start_line: 3, annotation_level: 'failure' },
    ])
    expect(server.violations).toEqual([])
  })

  it('never looks green where nobody found out, and takes what it can of very many', async () => {
    const server = await api({ checks: 'write' })
    const many = Array.from({ length: 90 }, (_, line) =>
      aFinding({ subject: `/${line}`, where: { file: 'a.html', line: line + 1 } }),
    )
    const report = { ...aReport([aResult(many)]), outcome: 'error' as const }
    const long = { ...rendered, comment: 'é'.repeat(200_000) }
    await publish(report, long, { ...silent, checkRun: true }, job(server).at)
    const [run] = server.state.checkRuns.values()
    expect(run?.given).toMatchObject({ conclusion: 'failure' })
    expect(run?.annotations).toHaveLength(50)
    expect(server.violations).toEqual([])
  })
})

describe('the issue of a schedule', () => {
  const event = { commit: headSha, note: 'a schedule', scheduled: true as const }
  const wish = { ...silent, issue: true }

  it('is opened, updated when something else is wrong, left alone, and closed', async () => {
    const server = await api({ issues: 'write' })
    const run = async (id: number, report: typeof bad) => {
      await publish(
        report,
        rendered,
        wish,
        job(server, { event, env: { GITHUB_RUN_ID: `${id}` } }).at,
      )
      return [...server.state.issues.values()].map(({ state, title }) => `${state} ${title}`)
    }
    expect(await run(1, good)).toEqual([])
    expect(await run(2, bad)).toEqual(['open Rehearse: production'])
    const before = server.requests.length
    expect(await run(3, bad)).toEqual(['open Rehearse: production'])
    expect(server.requests.slice(before).map(({ method }) => method)).toEqual(['GET'])
    const worse = aReport([aResult([aFinding(), aFinding({ subject: '/more' })])])
    expect(await run(4, worse)).toEqual(['open Rehearse: production'])
    expect(server.requests.at(-1)?.method).toBe('PATCH')
    expect(await run(5, good)).toEqual(['closed Rehearse: production'])
    expect(await run(6, bad)).toEqual(['closed Rehearse: production', 'open Rehearse: production'])
    expect(server.violations).toEqual([])
  })

  it("never touches anybody else's, nor one of a newer run", async () => {
    const server = await api({ issues: 'write' })
    const seed = (login: string, body: string) => {
      const number = server.state.nextId()
      const texts = { title: 'x', body, labels: [], createdAt: '2026-01-02T03:04:05Z' }
      const issue = { number, login, state: 'open' as const, ...texts }
      server.state.issues.set(number, { ...issue, updatedAt: issue.createdAt })
      return number
    }
    const marker = '<!-- rehearse:v1:default --><!-- rehearse-run:999.1:0123456789abcdef -->'
    seed('mallory', `${marker}\nplanted`)
    seed('github-actions[bot]', `quoted: ${marker}`)
    await publish(good, rendered, wish, job(server, { event }).at)
    expect([...server.state.issues.values()].map(({ state }) => state)).toEqual(['open', 'open'])
    seed('github-actions[bot]', `${marker}\nnewer`)
    await publish(good, rendered, wish, job(server, { event }).at)
    expect(server.requests.filter(({ method }) => method !== 'GET')).toEqual([])
  })

  it('is not for other events', async () => {
    const server = await api({ issues: 'write' })
    await publish(bad, rendered, wish, job(server).at)
    expect(server.requests).toEqual([])
  })
})

it.each([
  ['status', 'commit status', 'statuses: write'],
  ['checkRun', 'check run', 'checks: write'],
  ['issue', 'issue', 'issues: write'],
] as const)('tells which permission %s lacks, and does the rest', async (key, what, permission) => {
  const server = await api({})
  const event = { commit: headSha, note: 'a schedule', scheduled: true as const }
  const one = job(server, { event })
  await publish(bad, rendered, { ...silent, [key]: true }, one.at)
  expect(one.log()).toContain(`::warning title=Rehearse%3A no ${what}::`)
  expect(one.log()).toContain(permission)
  expect(one.outputs['blocking-count']).toBe('1')
})
