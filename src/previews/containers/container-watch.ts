import { join } from 'node:path'
import type { Awaiting } from '../../model/preview.ts'
import { logTail } from '../../processes/log-tail.ts'
import type { Container } from './container.ts'
import { endedContainerError, unhealthyContainerError } from './container-error.ts'
import { type ContainerVerdict, containerVerdict } from './container-verdict.ts'
import type { Engine } from './engine.ts'
import { healthAsker } from './health-asker.ts'
import { listContainers } from './list-containers.ts'
import { saveLogs } from './save-logs.ts'

/** What one look at the containers of a preview found. */
export interface Seen {
  containers: Container[]
  verdict: Exclude<ContainerVerdict, { kind: 'failed' }>
}

/** Looks at the containers of a preview, and tells what one of them wrote. */
export function containerWatch(
  setting: Awaiting,
  place: { engine: Engine; project: string; service: string },
) {
  const askHealth = healthAsker(place.engine)

  /** Saves all logs and quotes the end of one. */
  const quoteLog = async (containers: readonly Container[], one: Container | undefined) => {
    const paths = await saveLogs(place.engine, containers, setting.dir)
    const path = paths.get(one?.id ?? '')
    const lines = path === undefined ? [] : logTail(path)
    if (lines.length > 0) setting.log.quote(lines)
    return { lines, path: path ?? join(setting.dir, 'logs') }
  }

  return {
    quoteLog,
    /**
     * Throws the UserErrors `preview-container-ended` and `preview-container-unhealthy` at the first
     * container that has failed, and the signal's reason.
     */
    look: async (): Promise<Seen> => {
      const containers = await listContainers(place.engine, place.project)
      setting.signal.throwIfAborted()
      const verdict = containerVerdict(containers, place.service)
      if (verdict.kind === 'failed') {
        const { container, how } = verdict
        const { lines, path } = await quoteLog(containers, container)
        if (how === 'unhealthy') throw unhealthyContainerError(container, path)
        throw endedContainerError(container, lines, path)
      }
      askHealth(containers)
      return { containers, verdict }
    },
  }
}
