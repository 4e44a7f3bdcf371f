import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { PreviewState, Undoing } from '../../model/preview.ts'
import { rootCause } from '../../model/root-cause.ts'
import { formatDuration } from '../../model/units.ts'
import { endGroup } from '../../processes/end-group.ts'
import type { Exit } from '../../processes/launch.ts'
import { logTail } from '../../processes/log-tail.ts'
import { tellingLine } from '../../processes/telling-line.ts'
import { Details } from './details.ts'
import { hideIn } from './hide-in.ts'
import { missingVariables } from './missing-variables.ts'
import { runScript } from './run-script.ts'
import { scriptEnvironment } from './script-environment.ts'

const logsLimitMs = 30_000

/**
 * Ends an `up` that still runs, fetches the logs, and runs `down`. Throws when `down` did not end well, with
 * the line that says why, or cannot be run.
 */
export async function down(state: PreviewState, setting: Undoing): Promise<void> {
  // Without details `up` had not begun.
  if (state.details === undefined) return
  const details = Details.parse(state.details)
  if (state.leader !== undefined) await endGroup(state.leader)
  if (details.logs !== undefined) {
    const trouble = await run('logs', details.logs, logsLimitMs, { state, details, setting })
    if (trouble !== undefined) setting.log.warn(trouble)
    // Only the app can say why it did not come up.
    else if (state.phase === 'starting') setting.log.quote(logTail(logOf('logs', setting.dir)))
  }
  if (details.down === undefined) return
  setting.log.line('running down')
  const trouble = await run('down', details.down, details.downTimeoutMs, {
    state,
    details,
    setting,
  })
  if (trouble === undefined) return
  throw new Error(`${trouble}${missingVariables(details.variables, setting.env)}`)
}

/** Runs one of the commands. Returns why it did not end well; undefined when it did. */
async function run(
  name: 'logs' | 'down',
  command: string,
  limitMs: number,
  place: { state: PreviewState; details: Details; setting: Undoing },
): Promise<string | undefined> {
  const { state, details, setting } = place
  const { cwd, commit } = details
  if (!existsSync(cwd)) return `the ${name} command cannot run: its folder ${cwd} is gone`
  const env = scriptEnvironment(setting.env, { id: state.id, dir: setting.dir, commit })
  const log = logOf(name, setting.dir)
  try {
    const hide = hideIn(env, details.secrets)
    const ended = await runScript({ name, command, cwd, env, limitMs, log, hide }, setting.log)
    const how = howItFailed(ended, limitMs)
    if (how === undefined) return undefined
    const words = tellingLine(logTail(log))
    const wrote = words === undefined ? 'it wrote nothing' : `it wrote: ${words}`
    return `the ${name} command ${how}; ${wrote}; the log is ${log}`
  } catch (error) {
    return `the ${name} command could not be run: ${rootCause(error)}`
  }
}

function howItFailed(ended: Exit | 'late', limitMs: number): string | undefined {
  if (ended === 'late') return `did not end within ${formatDuration(limitMs)}`
  if (ended.code === 0) return undefined
  return ended.signal === null
    ? `ended with exit code ${ended.code}`
    : `was ended by ${ended.signal}`
}

/** The logs of the preview stand where those of a preview on this machine do. */
function logOf(name: 'logs' | 'down', dir: string): string {
  return join(resolve(dir), 'logs', name === 'logs' ? 'preview.log' : 'down.log')
}
