import type { ContainerStatus, PreviewState, Undoing } from '../../model/preview.ts'
import { hasEnded } from './container.ts'
import { containersOf } from './containers-of.ts'
import { projectOf } from './project-of.ts'

/** How the containers of a preview are. Throws the UserError of `containersOf`. */
export async function containerStatus(
  state: PreviewState,
  setting: Pick<Undoing, 'env'>,
): Promise<ContainerStatus[]> {
  if (state.details === undefined) return []
  const { engine, project } = projectOf(state.details, setting.env)
  return (await containersOf(engine, project)).map((container) => ({
    service: container.service,
    status: container.status,
    ...(container.health === undefined ? {} : { health: container.health.status }),
    ...(hasEnded(container) ? { exitCode: container.exitCode } : {}),
    restarts: container.restarts,
  }))
}
