import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { PreviewState, Undoing } from '../../model/preview.ts'
import { rootCause } from '../../model/root-cause.ts'
import { formatDuration } from '../../model/units.ts'
import type { Exit } from '../../processes/launch.ts'
import { logTail } from '../../processes/log-tail.ts'
import { tellingLine } from '../../processes/telling-line.ts'
import type { Details } from './details.ts'
import { hideIn } from './hide-in.ts'
import { runScript } from './run-script.ts'
import { scriptEnvironment } from './script-environment.ts'

/** A command of the options that runs after `up`. */
export type Saved = 'logs' | 'restart' | 'down'

/**
 * Runs one of the commands that preview.json keeps. Returns why it did not end well, which it did not either
 * when the signal aborts; undefined when it did.
 */
export async function runSaved(
  saved: { name: Saved; command: string; limitMs: number; signal?: AbortSignal },
  place: { state: PreviewState; details: Details; setting: Undoing },
): Promise<string | undefined> {
  const { name, command, limitMs, signal } = saved
  const { state, details, setting } = place
  const { cwd, commit } = details
  if (!existsSync(cwd)) return `the ${name} command cannot run: its folder ${cwd} is gone`
  const env = scriptEnvironment(setting.env, { id: state.id, dir: setting.dir, commit })
  const log = logOf(name, setting.dir)
  try {
    const hide = hideIn(env, details.secrets)
    const script = { name, command, cwd, env, limitMs, log, hide, ...(signal ? { signal } : {}) }
    const how = howItFailed(await runScript(script, setting.log), limitMs)
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
export function logOf(name: Saved, dir: string): string {
  return join(resolve(dir), 'logs', name === 'logs' ? 'preview.log' : `${name}.log`)
}
