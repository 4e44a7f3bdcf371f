import { ZodError } from 'zod'
import { readState, stateCorrupt } from '../files/preview-state.ts'
import type { PreviewState, Provider } from '../model/preview.ts'
import { providers } from './index.ts'
import { notUpError } from './not-up-error.ts'

/**
 * Does something with the preview of a run folder and its provider. Throws the UserErrors `preview-not-up`
 * when there never was one and `preview-state-corrupt` when what its provider reads in preview.json is not
 * what it wrote.
 */
export async function withPreview<T>(
  dir: string,
  act: (state: PreviewState, provider: Provider<unknown>) => Promise<T>,
): Promise<T> {
  const state = await readState(dir)
  if (state === undefined) throw notUpError('No preview was brought up in this run folder')
  const provider = providers.find(({ id }) => id === state.provider)
  if (provider === undefined) throw stateCorrupt(dir, undefined)
  try {
    return await act(state, provider)
  } catch (thrown) {
    throw thrown instanceof ZodError ? stateCorrupt(dir, thrown) : thrown
  }
}
