import type { ContainerRef } from '../../model/preview.ts'
import type { Container } from './container.ts'

/** More than that are compared with nothing. */
const mostContainers = 200

/** The containers that run, to tell later which of them fell since. */
export function runningContainers(containers: readonly Container[]): ContainerRef[] {
  return containers
    .filter(({ status }) => status === 'running')
    .slice(0, mostContainers)
    .map(({ id, service, startedAt, restarts }) => ({
      id,
      service: service.slice(0, 100),
      startedAt: startedAt || 0,
      restarts,
    }))
}
