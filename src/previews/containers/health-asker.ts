import { ask } from './ask.ts'
import type { Container } from './container.ts'
import { type Engine, isPodman } from './engine.ts'

/** A check that is this much late is not going to be made by anyone else. */
const lateMs = 500
const limitMs = 60_000

/**
 * Podman makes health checks by timers of systemd; where there is none, a container stays "starting" for
 * ever. Returns a function that makes the checks that are overdue, at their own interval, and does not wait
 * for them. Docker makes its own.
 */
export function healthAsker(engine: Engine): (containers: readonly Container[]) => void {
  const asking = new Set<string>()
  return (containers) => {
    if (!isPodman(engine)) return
    for (const { id, health, status, startedAt } of containers) {
      if (health?.status !== 'starting' || status !== 'running' || asking.has(id)) continue
      const since = Date.now() - (health.askedAt ?? startedAt)
      if (since < health.intervalMs + lateMs) continue
      asking.add(id)
      void ask([engine.program, 'healthcheck', 'run', id], engine.env, limitMs).then(() =>
        asking.delete(id),
      )
    }
  }
}
