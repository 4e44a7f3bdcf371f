import { UserError } from '../model/errors.ts'
import type { Awaiting, PreviewState } from '../model/preview.ts'

/** Placeholder until merge. */
export async function restartSupervised(
  _state: PreviewState,
  _setting: Awaiting,
): Promise<{ url: string }> {
  throw new UserError({
    code: 'preview-unsupervised',
    what: 'The preview cannot be restarted',
    why: 'No supervisor keeps its processes, so nothing knows how to start them again',
    fix: 'Bring it up anew: rehearse preview down, then rehearse preview up',
  })
}
