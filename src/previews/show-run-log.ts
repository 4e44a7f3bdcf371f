import { basename } from 'node:path'
import { showLog } from '../files/show-log.ts'
import { UserError } from '../model/errors.ts'
import type { LogsSetting, PreviewState } from '../model/preview.ts'
import { visible } from '../model/visible.ts'

/**
 * Shows the log of a preview whose processes run on this machine. Throws the UserError `preview-log-missing`.
 */
export async function showRunLog(state: PreviewState, setting: LogsSetting): Promise<void> {
  const { log } = state
  if (log !== undefined && (await showLog(log, setting))) return
  throw new UserError({
    code: 'preview-log-missing',
    what: 'The preview has no log',
    why:
      log === undefined
        ? 'Nothing that writes one was started yet'
        : `There is no file ${visible(basename(log), 100)} in the folder logs of the run folder`,
    fix: 'See in the folder logs of the run folder what the steps before its start wrote',
  })
}
