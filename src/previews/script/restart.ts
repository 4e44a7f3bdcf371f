import type { Awaiting, PreviewState } from '../../model/preview.ts'
import { readAddress } from '../read-address.ts'
import { waitForSite } from '../wait-for-site.ts'
import { commandFailedError, noCommandError } from './command-error.ts'
import { Details } from './details.ts'
import { missingVariables } from './missing-variables.ts'
import { runSaved } from './run-saved.ts'

/**
 * Runs the `restart` command and returns when the site answers at its address. Throws the UserErrors
 * `preview-command-missing`, `preview-command-failed` and those of `waitForSite`.
 */
export async function restart(state: PreviewState, setting: Awaiting): Promise<{ url: string }> {
  const details = Details.parse(state.details)
  const { restart: command, upTimeoutMs: limitMs } = details
  if (command === undefined) throw noCommandError('restart')
  const { signal } = setting
  const trouble = await runSaved(
    { name: 'restart', command, limitMs, signal },
    { state, details, setting },
  )
  signal.throwIfAborted()
  if (trouble !== undefined) {
    const missing = missingVariables(details.variables, setting.env)
    throw commandFailedError('restart', `${trouble}${missing}`)
  }
  const address = await waitForSite(setting, {
    address: readAddress(state.url ?? ''),
    ready: details.ready,
    timeoutMs: details.readyTimeoutMs,
    fix: 'Let restart end only once the site is up, or raise "timeout"',
  })
  return { url: address.href }
}
