import { type Container, hasEnded } from './container.ts'

/** How the containers of a preview are, taken together. */
export type ContainerVerdict =
  | { kind: 'settled' }
  | { kind: 'waiting'; for: Container[] }
  | { kind: 'failed'; container: Container; how: 'ended' | 'unhealthy' }

/**
 * Settled when each is healthy, or runs without a health check, or has ended with 0. One that ended
 * otherwise and does not come back, or that is unhealthy, fails the preview; so does the one that serves the
 * site, once it ends at all.
 */
export function containerVerdict(
  containers: readonly Container[],
  service: string,
): ContainerVerdict {
  const dead = containers.find(
    (container) =>
      hasEnded(container) &&
      !container.comesBack &&
      (container.exitCode !== 0 || container.service === service),
  )
  if (dead) return { kind: 'failed', container: dead, how: 'ended' }
  const ill = containers.find(({ health, status }) => isRunning(status) && isIll(health?.status))
  if (ill) return { kind: 'failed', container: ill, how: 'unhealthy' }
  const open = containers.filter((container) => !isDone(container))
  return open.length === 0 ? { kind: 'settled' } : { kind: 'waiting', for: open }
}

function isDone(container: Container): boolean {
  if (hasEnded(container)) return !container.comesBack
  const { health } = container
  return isRunning(container.status) && (health === undefined || health.status === 'healthy')
}

const isRunning = (status: string) => status === 'running'
const isIll = (health: string | undefined) => health === 'unhealthy'
