import type { Incident } from '../../model/incident.ts'
import type { ContainerRef } from '../../model/preview.ts'
import { cleanLine } from '../../processes/clean-line.ts'
import { type Container, hasEnded } from './container.ts'

/** A container that fell since the preview was up; its log is still to be read. */
export interface Fallen {
  id: string
  incident: Omit<Incident, 'lastLog'>
}

/**
 * Which of the containers that ran when the preview was up have ended, were started again or became unhealthy
 * since. When a container that was started again had ended is not always known: then it counts from its start.
 */
export function fallenContainers(
  before: readonly ContainerRef[],
  now: readonly Container[],
  at: Date,
): Fallen[] {
  return before.flatMap((was) => {
    const container = now.find(({ id }) => id === was.id)
    const found = container === undefined ? gone(at) : change(was, container, at)
    return found === undefined ? [] : [{ id: was.id, incident: { process: was.service, ...found } }]
  })
}

type Found = Omit<Incident, 'lastLog' | 'process'>

function gone(at: Date): Found {
  const why = 'was removed'
  return { kind: 'exited', began: at.toISOString(), why, restarts: 0, outcome: 'open' }
}

function change(was: ContainerRef, container: Container, at: Date): Found | undefined {
  const { exitCode, finishedAt, startedAt, health } = container
  const restarts = Math.max(0, container.restarts - was.restarts)
  const ended = hasEnded(container)
  const again = !ended && (restarts > 0 || (startedAt || 0) > was.startedAt)
  if (ended || again) {
    const fell = finishedAt > was.startedAt ? finishedAt : startedAt || at.getTime()
    const memory = container.outOfMemory ? ', for it used more memory than it may' : ''
    return {
      kind: 'exited',
      began: new Date(fell).toISOString(),
      why: ended ? `ended with exit code ${exitCode}${memory}` : `ended${memory}`,
      restarts: again ? Math.max(1, restarts) : restarts,
      outcome: again ? 'recovered' : container.comesBack ? 'open' : 'gave-up',
      ...(again && startedAt > fell ? { downMs: startedAt - fell } : {}),
    }
  }
  if (health?.status !== 'unhealthy') return undefined
  const said = cleanLine(
    health.said
      .trim()
      .split(/[\r\n]+/)
      .at(-1) ?? '',
    300,
  )
  const why = `is unhealthy${said === '' ? '' : `; its health check wrote: ${said}`}`
  const began = new Date(health.askedAt ?? at.getTime()).toISOString()
  return { kind: 'hung', began, why, restarts: 0, outcome: 'open' }
}
