import { join } from 'node:path'
import type { UserError } from '../model/errors.ts'
import type { PreviewSetting } from '../model/preview.ts'
import { childEnvironment } from '../processes/child-environment.ts'
import { hideSecrets } from '../processes/hide-secrets.ts'
import { type Exit, launch } from '../processes/launch.ts'
import { logTail } from '../processes/log-tail.ts'
import { endedError } from './ended-error.ts'

/** A process that runs beside the one that serves, such as a worker. It gets no PORT. */
export interface Beside {
  name: string
  command: readonly [string, ...string[]]
}

/** One of them that ended. */
export interface EndedBeside {
  name: string
  exit: Exit
  log: string
}

/**
 * Starts the processes, each as leader of its own group with `logs/<name>.log`. `ended` settles with the
 * first that ends, and never rejects.
 */
export async function startBeside(
  setting: PreviewSetting,
  beside: readonly Beside[],
  place: { cwd: string; env: Readonly<Record<string, string>> },
): Promise<{ ended: Promise<EndedBeside> }> {
  const env = childEnvironment(setting.env, { id: setting.id, extra: place.env })
  const ends: Promise<EndedBeside>[] = []
  for (const { name, command } of beside) {
    setting.signal.throwIfAborted()
    const log = join(setting.dir, 'logs', `${name}.log`)
    const started = await launch({ command, cwd: place.cwd, env, log })
    ends.push(started.exit.then((exit) => ({ name, exit, log })))
  }
  return { ended: Promise.race(ends) }
}

/** `preview-exited` or `preview-command-not-found`, after its last lines in the log. */
export function besideError(
  { name, exit, log }: EndedBeside,
  setting: PreviewSetting,
  env: Readonly<Record<string, string>>,
): UserError {
  const lines = logTail(log, 50, hideSecrets(setting.env, env))
  if (lines.length > 0) setting.log.quote(lines)
  const hint =
    exit.code === 0
      ? 'A process has to keep running; one that ends belongs in "setup", or in the line "release:" of a Procfile'
      : 'Run it by itself and mend why it ends'
  return endedError(exit, { name: `process "${name}"`, hint }, lines, log)
}
