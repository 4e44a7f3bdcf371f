import { mkdir, readFile, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Stage } from '../../src/model/stage.ts'
import type { Report } from '../../src/model/result.ts'
import { shortRehearsal, startProject } from '../fixtures/cli/project.ts'
import { runCli } from '../fixtures/cli/rehearse-cli.ts'
import { lookAt } from '../fixtures/health/look-at.ts'
import { startPages } from '../fixtures/servers/pages.ts'

/** Redirects. */
const hop = (to: string) => (_request: IncomingMessage, response: ServerResponse) =>
  response.writeHead(302, { location: to }).end()

/** A site that is watched until it was asked so often, and what it was asked for. */
async function watched(assertions: unknown[], requests: number, every: string) {
  const ended = new AbortController()
  let answered = 0
  const page = (body: string) => (request: IncomingMessage, response: ServerResponse) => {
    answered++
    const failing = request.url === '/flaky' && answered === 4
    response.end(failing ? 'Error' : body)
    if (answered === requests) setTimeout(() => ended.abort(), 5)
  }
  const site = await startPages({
    '/a': page('a'),
    '/flaky': page('b'),
    '/hangs': () => setTimeout(() => ended.abort(), 50),
  })
  const beside = { check: 'load', ended: ended.signal }
  const seen = await lookAt(site.url, assertions, { every, stage: { moment: 'during', beside } })
  await site.close()
  return { ...seen, asked: site.requests }
}

describe('health while the site is under load', { timeout: 60_000 }, () => {
  it('asks one question after the other, never more often than it may', async () => {
    const lines = [
      'GET /a body contains "a" [during]',
      'GET /flaky body contains "b" [continuously]',
    ]
    const { asked, facts, findings, incomplete, summary } = await watched(lines, 6, '50ms')
    expect(asked).toEqual(['GET /a', 'GET /flaky', 'GET /a', 'GET /flaky', 'GET /a', 'GET /flaky'])
    const times = facts.looked.flatMap(({ samples }) => samples.map(({ at }) => at))
    const sorted = times.toSorted((a, b) => a - b)
    const gaps = sorted.slice(1).map((time, index) => time - (sorted[index] ?? 0))
    // Timers may be a little early, and times are rounded.
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(48)
    expect(findings).toMatchObject([
      { subject: 'GET /flaky body contains "b"', message: '1 of 3 times it lacks the text' },
    ])
    expect(incomplete).toBeUndefined()
    expect(summary).toMatch(/^2 assertions on 2 questions, looked at 6 times in /)
  })

  it('waits for each request of a look, such as those to follow redirects', async () => {
    const ended = new AbortController()
    const site = await startPages({ '/one': hop('/two'), '/two': hop('/three'), '/three': 'x' })
    const beside = { check: 'load', ended: ended.signal }
    let requests = 0
    const stage: Partial<Stage> = {
      moment: 'during',
      beside,
      fetch: (url, init) => {
        if (++requests === 6) setTimeout(() => ended.abort(), 50)
        return fetch(url, { ...init, redirect: 'manual' })
      },
    }
    const lines = ['GET /one redirects to /three [during]']
    const { facts } = await lookAt(site.url, lines, { every: '100ms', stage })
    await site.close()
    const [first, second] = facts.looked[0]?.samples ?? []
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(298)
  })

  it('does not count a look that was under way at the end, and says what was never looked at', async () => {
    const { rows, incomplete } = await watched(['GET /hangs status = 200 [during]'], 1, '1s')
    expect(rows).toMatchObject([{ state: 'unknown', seen: 'nothing was looked at' }])
    expect(incomplete).toBe(
      '1 assertion could not be found out: GET /hangs status = 200: nothing was looked at',
    )
  })

  it('fails at once when the run is cancelled', async () => {
    const cancel = new AbortController()
    const site = await startPages({ '/': () => cancel.abort(new Error('cancelled by SIGTERM')) })
    const beside = { check: 'load', ended: new AbortController().signal }
    const stage = { moment: 'during', beside, signal: cancel.signal } as const
    const looked = lookAt(site.url, ['GET / status = 200 [during]'], { stage })
    await expect(looked).rejects.toThrow('cancelled by SIGTERM')
    await site.close()
  })
})

describe('the result of what was watched', { timeout: 60_000 }, () => {
  let remove: (() => Promise<void>) | undefined
  afterEach(async () => {
    await remove?.()
    remove = undefined
  })

  async function project(assertions: string) {
    const config = shortRehearsal.replace(/health: .*/, `health: { assertions: [${assertions}] }`)
    const made = await startProject(config)
    remove = made.remove
    return made.cwd
  }

  it('stands beside that of the load, in a whole rehearsal', async () => {
    const cwd = await project(
      "'GET / status = 200 [during]', 'GET /gone status = 200 [warning, during]'",
    )
    const { code, stdout, stderr } = await runCli(['run', '--json'], { cwd })
    const report = JSON.parse(stdout) as Report
    const results = report.results.map(({ check, moment, beside, outcome }) =>
      [check, moment, beside, outcome].filter(Boolean).join(' '),
    )
    expect({ code, stderr }).toMatchObject({ code: 0 })
    // No assertion is for the time before.
    expect(results).toEqual([
      'preview main pass',
      'crawl main pass',
      'load main pass',
      'health during load warn',
      'health after pass',
    ])
    const file = path.join(cwd, '.rehearse/results/health-during-load.json')
    const { facts } = JSON.parse(await readFile(file, 'utf8')) as {
      facts: { looked: { samples: unknown[] }[] }
    }
    const samples = facts.looked.map((looked) => looked.samples.length)
    // One question a second, however long a busy machine makes it.
    const lastedMs = report.results.find(({ beside }) => beside === 'load')?.durationMs ?? 0
    expect(samples.reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(lastedMs / 1000 + 1)
    expect(Math.min(...samples)).toBeGreaterThan(0)
  })

  it('comes with the load of a single check too, and closes its gate', async () => {
    const cwd = await project("'GET /gone status = 200 [during]'")
    const site = await startPages({ '/': 'Shop' })
    const args = ['load', '--url', site.url.href, '--set', 'load.duration=2s']
    const { code, stderr } = await runCli(args, { cwd })
    await site.close()
    expect(code).toBe(1)
    expect(stderr).toContain('health-during-load: fail')
    expect(stderr).toContain('GET /gone status = 200: answers 404')
  })

  it('is missing without a pass when the load left one and it did not', async () => {
    const cwd = await project("'GET / status = 200 [during]'")
    await mkdir(path.join(cwd, '.rehearse/results'), { recursive: true })
    const { stdout } = await runCli(['report', '--json'], { cwd })
    const report = JSON.parse(stdout) as Report
    expect(report.results.find(({ moment }) => moment === 'during')).toMatchObject({
      outcome: 'error',
      reason: 'it left no result',
    })
  })

  it('cannot be asked for by itself', async () => {
    const cwd = await project("'GET / status = 200 [during]'")
    const { code, stderr } = await runCli(['health', '--moment', 'during'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('It runs before and after; beside the load it runs with it')
    await writeFile(path.join(cwd, 'rehearse.yml'), 'health: { assertions: [GET / status = 200 ] }')
    const none = await runCli(['health', '--set', 'health.assertions=GET / status = 200 [after]'], {
      cwd,
    })
    expect(none).toMatchObject({ code: 0 })
    expect(none.stderr).toContain('nothing to do at the moment "before"')
  })
})
