import { readState, writeState } from '../files/preview-state.ts'
import type { Awaiting, PreviewState } from '../model/preview.ts'
import { notOursError } from './not-ours-error.ts'
import { notUpError } from './not-up-error.ts'
import { withPreview } from './with-preview.ts'

/**
 * Restarts the preview of a run folder, and returns its state once it answers again, maybe at another
 * address. Throws the UserErrors of `withPreview`, `preview-not-up`, `preview-not-ours` and those of the
 * provider; the preview then is as the restart left it.
 */
export async function previewRestart(request: Omit<Awaiting, 'save'>): Promise<PreviewState> {
  const { dir, log } = request
  return await withPreview(dir, async (found, provider) => {
    if (provider.restart === undefined) throw notOursError(provider.id, 'restart')
    if (found.phase !== 'up') {
      throw notUpError(
        found.phase === 'down'
          ? 'It was taken down'
          : 'It is still starting, or its start was ended',
      )
    }
    const now = async () => (await readState(dir)) ?? found
    // Where a supervisor runs, it alone writes; such a preview keeps its address.
    const save = async (part: Partial<PreviewState>) =>
      await writeState(dir, { ...(await now()), ...part })
    log.line('restarting the preview')
    const { url } = await provider.restart(found, { ...request, save })
    if (url !== found.url) {
      log.warn(`the preview has another address now: ${url}`)
      await save({ url })
    }
    return await now()
  })
}
