import { randomUUID } from 'node:crypto'
import type { retry as Retry } from '@octokit/plugin-retry'
import type { Log } from '../../model/stage.ts'

export interface Access {
  token: string
  /** GITHUB_API_URL; also a GitHub Enterprise Server's, with or without a slash at its end. */
  apiUrl: string
  /** Milliseconds that waiting for the API may take in all. */
  budgetMs: number
  /** Ends every request. */
  signal: AbortSignal
  log: Log
}

export type Connection = Awaited<ReturnType<typeof connect>>

const maxWaits = 3

const quiet = () => {}

/**
 * A REST client that repeats what failed on the way, and waits as long as the API asks, if that is within
 * the budget. What it is made of is loaded when it is first called.
 */
export async function connect({ token, apiUrl, budgetMs, signal, log }: Access) {
  const { getOctokit } = await import('@actions/github')
  const { retry } = await import('@octokit/plugin-retry')
  const { throttling } = await import('@octokit/plugin-throttling')

  const began = performance.now()
  const mayWait = (seconds: number, _options: unknown, _octokit: unknown, waits: number) => {
    const fits = waits < maxWaits && performance.now() - began + seconds * 1000 <= budgetMs
    log.line(`The GitHub API asks to wait ${seconds} s${fits ? '' : ', which is too long'}.`)
    return fits
  }
  const octokit = getOctokit(
    token,
    {
      baseUrl: apiUrl.replace(/\/+$/, ''),
      log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
      // 429 is left to the other plugin: it knows how long to wait.
      retry: { retries: 2, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
      // An id of its own: the plugin keeps the pace of all clients with the same one.
      throttle: { id: randomUUID(), onRateLimit: mayWait, onSecondaryRateLimit: mayWait },
    },
    nameLimits,
    retry,
    throttling,
  )
  // Not with each request: pagination does not pass it on.
  octokit.hook.before('request', (options) => {
    options.request.signal = signal
  })
  return octokit
}

/** The throttling plugin knows a secondary limit by its message only; a status and a header say it, too. */
function nameLimits(octokit: Parameters<typeof Retry>[0]): object {
  octokit.hook.error('request', (error) => {
    const answer = 'response' in error ? error.response : undefined
    const asked = answer?.status === 403 && answer.headers['retry-after'] !== undefined
    const used = answer?.headers['x-ratelimit-remaining'] === '0'
    if ((asked || answer?.status === 429) && !used) {
      error.message = `secondary rate limit: ${error.message}`
    }
    throw error
  })
  return {}
}
