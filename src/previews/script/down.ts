import type { PreviewState, Undoing } from '../../model/preview.ts'
import { endGroup } from '../../processes/end-group.ts'
import { logTail } from '../../processes/log-tail.ts'
import { Details } from './details.ts'
import { logsLimitMs } from './logs-limit.ts'
import { missingVariables } from './missing-variables.ts'
import { logOf, runSaved } from './run-saved.ts'

/**
 * Ends an `up` that still runs, fetches the logs, and runs `down`. Throws when `down` did not end well, with
 * the line that says why, or cannot be run.
 */
export async function down(state: PreviewState, setting: Undoing): Promise<void> {
  // Without details `up` had not begun.
  if (state.details === undefined) return
  const details = Details.parse(state.details)
  const place = { state, details, setting }
  if (state.leader !== undefined) await endGroup(state.leader)
  if (details.logs !== undefined) {
    const logs = { name: 'logs', command: details.logs, limitMs: logsLimitMs } as const
    const trouble = await runSaved(logs, place)
    if (trouble !== undefined) setting.log.warn(trouble)
    // Only the app can say why it did not come up.
    else if (state.phase === 'starting') setting.log.quote(logTail(logOf('logs', setting.dir)))
  }
  if (details.down === undefined) return
  setting.log.line('running down')
  const limitMs = details.downTimeoutMs
  const trouble = await runSaved({ name: 'down', command: details.down, limitMs }, place)
  if (trouble === undefined) return
  throw new Error(`${trouble}${missingVariables(details.variables, setting.env)}`)
}
