import type { LoadRun } from '../load-run.ts'
import type { Share } from './share.ts'

/** The load in as many shares as there are processes: every n-th session, so that all are alike. */
export function sharesOf({ plan, timeoutMs, routes, target, pool, processes }: LoadRun): Share[] {
  const { stages, durationMs, sessions } = plan
  return Array.from({ length: processes }, (_, index) => ({
    plan: {
      routes: plan.routes,
      stages,
      durationMs,
      sessions: sessions.filter((__, at) => at % processes === index),
    },
    timeoutMs,
    routes,
    target,
    connections: Math.ceil(pool.size / processes),
  }))
}
