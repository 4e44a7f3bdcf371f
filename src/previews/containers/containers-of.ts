import { UserError } from '../../model/errors.ts'
import { rootCause } from '../../model/root-cause.ts'
import type { Container } from './container.ts'
import type { Engine } from './engine.ts'
import { listContainers } from './list-containers.ts'

/**
 * The containers of a project, those that others need before those that need them, which is the order in which
 * they were started. Throws the UserError `preview-containers-unavailable` when the engine does not tell.
 */
export async function containersOf(engine: Engine, project: string): Promise<Container[]> {
  try {
    const found = await listContainers(engine, project)
    return found.toSorted((a, b) => (a.startedAt || 0) - (b.startedAt || 0))
  } catch (thrown) {
    throw new UserError({
      code: 'preview-containers-unavailable',
      what: `The containers of the preview cannot be looked at`,
      why: rootCause(thrown),
      fix: `See that ${engine.program} works in this step as it did in the one that brought the preview up`,
      cause: thrown,
    })
  }
}
