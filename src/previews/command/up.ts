import type { PreviewSetting } from '../../model/preview.ts'
import { visible } from '../../model/visible.ts'
import { folderInside } from '../folder-inside.ts'
import { hideSecrets } from '../../processes/hide-secrets.ts'
import { runStep } from '../run-step.ts'
import { startServing } from '../start-serving.ts'
import type { CommandOptions } from './options.ts'
import { stepsOf } from './steps.ts'

/**
 * Runs install, build and setup to their ends, then starts the command as leader of its own process group and
 * returns when it answers. Throws the UserErrors of `folderInside`, `runStep` and `startServing`.
 */
export async function up(
  setting: PreviewSetting,
  options: CommandOptions,
): Promise<{ url: string }> {
  const { env } = options
  const cwd = folderInside(setting.root, options.cwd, 'cwd')
  for (const step of stepsOf(options)) await runStep(setting, step, { cwd, env })
  const start = visible(hideSecrets(setting.env, env)(options.start))
  setting.log.line(`starting ${start}`)
  return await startServing(setting, {
    name: 'start command',
    hint: `Run "${start}" by itself: it has to keep running and listen on PORT`,
    command: () => ['sh', '-c', options.start],
    cwd,
    env,
    port: options.port,
    ready: options.ready,
    timeoutMs: options.timeout,
  })
}
