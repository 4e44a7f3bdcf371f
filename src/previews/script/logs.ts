import { showLog } from '../../files/show-log.ts'
import type { LogsSetting, PreviewState } from '../../model/preview.ts'
import { commandFailedError, noCommandError } from './command-error.ts'
import { Details } from './details.ts'
import { logsLimitMs } from './logs-limit.ts'
import { missingVariables } from './missing-variables.ts'
import { logOf, runSaved } from './run-saved.ts'

/**
 * Runs the `logs` command and shows the end of what it printed; once, because nothing tells what of a second
 * print is new. Of a preview that is down, what it printed before. Throws the UserErrors
 * `preview-command-missing` and `preview-command-failed`.
 */
export async function logs(state: PreviewState, setting: LogsSetting): Promise<void> {
  const details = Details.parse(state.details)
  const { logs: command } = details
  if (command === undefined) throw noCommandError('logs')
  if (setting.follow) setting.log.warn('"logs" of "script" is run once; it cannot be followed')
  let trouble: string | undefined
  if (state.phase !== 'down') {
    const { signal } = setting
    const saved = { name: 'logs', command, limitMs: logsLimitMs, signal } as const
    trouble = await runSaved(saved, { state, details, setting })
    signal.throwIfAborted()
  }
  await showLog(logOf('logs', setting.dir), { ...setting, follow: false })
  if (trouble === undefined) return
  throw commandFailedError('logs', `${trouble}${missingVariables(details.variables, setting.env)}`)
}
