import type { PreviewState } from '../model/preview.ts'
import type { Log } from '../model/stage.ts'
import { readState } from '../files/preview-state.ts'
import { type TakenDown, takeDown } from './take-down.ts'

/**
 * Takes down the preview of a run folder, whoever started it. Processes of this machine are gone within
 * 5 s; what a provider undoes elsewhere has a limit of its own. Does nothing when there is none or it is
 * down already. `left` names what could not be ended; then the state stays as it was, so that
 * another attempt finds it. Throws the UserError `preview-state-corrupt`.
 */
export async function previewDown(request: {
  dir: string
  log: Log
  env: Readonly<Record<string, string | undefined>>
  /** The preview as this process knows it, whatever has become of its file; else the file tells. */
  state?: PreviewState | undefined
  /** Milliseconds between SIGTERM and SIGKILL, 3000 at most. */
  graceMs?: number
}): Promise<TakenDown> {
  const state = request.state ?? (await readState(request.dir))
  if (state === undefined) return { stopped: 0, left: [] }
  if (state.own && state.phase !== 'down') request.log.progress('ending the preview')
  return await takeDown(state, request, request.graceMs)
}
