import { UserError } from '../model/errors.ts'
import type { Awaiting, PreviewState } from '../model/preview.ts'
import { rootCause } from '../model/root-cause.ts'
import { cleanLine } from '../processes/clean-line.ts'
import { openControlLine } from '../processes/control-line.ts'
import { isGone } from '../processes/is-gone.ts'

/** The supervisor has a limit of its own for a start; this one is for a supervisor that hangs. */
const limitMs = 15 * 60_000

/**
 * Lets the supervisor start the process that serves the site anew, and returns when it serves again. Throws
 * the UserErrors `preview-unsupervised` and `preview-restart-failed`.
 */
export async function restartSupervised(
  state: PreviewState,
  setting: Awaiting,
): Promise<{ url: string }> {
  const { supervisor, url } = state
  if (supervisor === undefined || url === undefined) {
    throw unsupervisedError('No supervisor knows how to start its processes')
  }
  if (isGone(supervisor)) {
    throw unsupervisedError(`Its supervisor, process ${supervisor.pid}, has ended`)
  }
  const { signal } = setting
  const line = await openControlLine(supervisor.control).catch((thrown: unknown) => {
    throw unsupervisedError(`Its supervisor cannot be reached: ${rootCause(thrown)}`)
  })
  const abort = () => line.close()
  signal.addEventListener('abort', abort)
  try {
    const reply = await line.ask({ ask: 'restart' }, limitMs)
    if (reply.problem !== undefined) throw failedError(cleanLine(reply.problem, 1000))
    return { url }
  } catch (thrown) {
    signal.throwIfAborted()
    throw thrown instanceof UserError ? thrown : failedError(rootCause(thrown))
  } finally {
    signal.removeEventListener('abort', abort)
    line.close()
  }
}

function unsupervisedError(why: string): UserError {
  return new UserError({
    code: 'preview-unsupervised',
    what: 'The preview cannot be restarted',
    why,
    fix: 'Bring it up anew: rehearse preview down, then rehearse preview up',
  })
}

function failedError(why: string): UserError {
  return new UserError({
    code: 'preview-restart-failed',
    what: 'The preview was not restarted',
    why,
    fix: 'See what `rehearse preview logs` shows and mend that, or bring it up anew: rehearse preview down, then up',
  })
}
