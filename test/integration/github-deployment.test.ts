import { afterEach, describe, expect, it } from 'vitest'
import { UserError } from '../../src/model/errors.ts'
import { findDeployment } from '../../src/previews/github-deployment/find-deployment.ts'
import { GithubDeploymentOptions } from '../../src/previews/github-deployment/options.ts'
import { sha } from '../action/github-api/shop.ts'
import { recordedCases } from '../fixtures/deployments/recorded-case.ts'
import { type Replay, replay } from '../fixtures/deployments/replay.ts'
import { recordingLog } from '../fixtures/previews/recording-log.ts'

const started: Replay[] = []
afterEach(async () => {
  await Promise.all(started.splice(0).map(({ api }) => api.close()))
})

async function start(...args: Parameters<typeof replay>): Promise<Replay> {
  const running = await replay(...args)
  started.push(running)
  return running
}

const cases = recordedCases()

describe('a recorded deployment', () => {
  it('is one of at least thirty', () => {
    expect(cases.length).toBeGreaterThanOrEqual(30)
  })

  it.each(cases)('%s', async (_name, { timeline, options, token, expect: expected }) => {
    const { api, clock, env, seconds } = await start(timeline)
    const log = recordingLog()
    const setting = {
      log,
      signal: new AbortController().signal,
      env: { ...env, GITHUB_TOKEN: token },
    }
    const found = await findDeployment(setting, GithubDeploymentOptions.parse(options), clock).then(
      ({ url, environment, notes }) => ({ site: { url: url.href, environment, notes } }),
      (thrown: unknown) => {
        if (!(thrown instanceof UserError)) throw thrown
        const { code, what, why, fix } = thrown
        return { error: { code, what, why, fix } }
      },
    )
    const { seconds: range, ...outcome } = expected
    expect(found).toEqual(outcome)
    expect(seconds()).toBeGreaterThanOrEqual(range[0])
    expect(seconds()).toBeLessThanOrEqual(range[1])

    expect(api.violations).toEqual([])
    for (const { method, path, query } of api.requests) {
      const commit = path.endsWith('/deployments') ? { sha } : {}
      expect([method, query]).toEqual(['GET', { ...commit, per_page: '100' }])
    }
    // 3 s are between two looks, and a look asks for the list and the statuses of few deployments.
    expect(api.requests.length).toBeLessThanOrEqual((seconds() / 3 + 1) * 3)
    expect(log.told.join('\n')).not.toContain(token)
  })
})
