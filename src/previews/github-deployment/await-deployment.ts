import { visible } from '../../model/visible.ts'
import type { Log } from '../../model/stage.ts'
import type { Clock } from './clock.ts'
import type { Got } from './conditional-get.ts'
import type { Deployments } from './deployments.ts'
import { type Found, findSite } from './find-site.ts'
import { pollPause } from './poll-pause.ts'
import { rateLimitError } from './rate-limit-error.ts'
import { refusedError } from './refused-error.ts'
import type { Wanted } from './wanted.ts'
import { notInTimeError } from './not-in-time-error.ts'

/** How long to wait, with what. */
export interface Waiting {
  wanted: Wanted
  server: URL
  timeoutMs: number
  clock: Clock
  log: Log
  signal: AbortSignal
}

/**
 * Asks until a deployment is ready, and returns its address. Throws the UserErrors of `findSite`, and
 * `deployments-not-readable`, `github-rate-limit`, `deployment-not-found`, `deployment-not-ready`.
 */
export async function awaitDeployment(
  deployments: Deployments,
  { wanted, server, timeoutMs, clock, log, signal }: Waiting,
): Promise<Extract<Found, { kind: 'ready' }>> {
  const deadline = clock.now() + timeoutMs
  let found: Exclude<Found, { kind: 'ready' }> | undefined
  let cause: string | undefined
  let waitMs = 0
  const data = <T>(got: Got<T>): T => {
    if (got.kind === 'refused') throw refusedError(got, wanted)
    waitMs = Math.max(waitMs, got.waitMs)
    if (got.kind === 'trouble') throw new Trouble(got.cause)
    return got.data
  }

  for (let looks = 0; ; looks++) {
    waitMs = 0
    try {
      const now = await findSite(wanted, server, {
        list: async () => data(await deployments.list()),
        statuses: async (record) => data(await deployments.statuses(record)),
      })
      cause = undefined
      if (now.kind === 'ready') return now
      found = now
    } catch (thrown) {
      if (!(thrown instanceof Trouble)) throw thrown
      cause = thrown.message
    }
    const left = deadline - clock.now()
    if (left <= 0) throw notInTimeError(wanted, found, cause, timeoutMs)
    if (waitMs >= left) throw rateLimitError(waitMs, left)
    log.progress(`waiting: ${told(wanted, found, cause)}`)
    await clock.sleep(Math.min(left, Math.max(waitMs, pollPause(looks, clock.random()))), signal)
  }
}

/** A request that may succeed next time. */
class Trouble extends Error {}

function told(wanted: Wanted, found: Found | undefined, cause: string | undefined): string {
  if (cause !== undefined) return `GitHub: ${cause}`
  if (found?.kind !== 'waiting') {
    const place = wanted.environment === undefined ? '' : ` to "${visible(wanted.environment, 80)}"`
    return `no deployment of ${wanted.commit.slice(0, 7)}${place} yet`
  }
  return `the deployment to "${visible(found.environment, 80)}" is ${visible(found.state, 40)}`
}
