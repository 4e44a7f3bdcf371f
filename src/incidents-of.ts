import { readState } from './files/preview-state.ts'
import type { Incident } from './model/incident.ts'
import type { SupervisorRef } from './model/preview.ts'
import { isGone } from './processes/is-gone.ts'

/**
 * What the supervisor of a preview wrote down; undefined without one. Throws when it has died, because nobody
 * knows what happened since.
 */
export async function incidentsOf(
  dir: string,
  supervisor: SupervisorRef | undefined,
): Promise<Incident[] | undefined> {
  if (supervisor === undefined) return undefined
  if (isGone(supervisor)) throw new Error('the process that keeps them alive has ended')
  const state = await readState(dir)
  if (state?.supervisor?.pid !== supervisor.pid) throw new Error('preview.json is not its own')
  return state.incidents ?? []
}
