import { readState } from './files/preview-state.ts'
import type { Incident } from './model/incident.ts'
import type { PreviewState } from './model/preview.ts'
import { providers } from './previews/index.ts'
import { isGone } from './processes/is-gone.ts'
import type { Scene } from './scene.ts'

/**
 * What the supervisor of a preview wrote down, or what its provider finds out; undefined where neither can tell.
 * Throws when the supervisor has died, because nobody knows what happened since.
 */
export async function incidentsOf(
  { dir, log }: Pick<Scene, 'dir' | 'log'>,
  preview: PreviewState | undefined,
): Promise<Incident[] | undefined> {
  if (preview === undefined) return undefined
  const { supervisor } = preview
  if (supervisor === undefined) {
    const provider = providers.find(({ id }) => id === preview.provider)
    return await provider?.incidents?.(preview, { dir, log, env: process.env })
  }
  if (isGone(supervisor)) throw new Error('the process that keeps them alive has ended')
  const state = await readState(dir)
  if (state?.supervisor?.pid !== supervisor.pid) throw new Error('preview.json is not its own')
  return state.incidents ?? []
}
