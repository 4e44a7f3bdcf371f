import type { PreviewSetting } from '../../model/preview.ts'
import { visible } from '../../model/visible.ts'
import { folderInside } from '../folder-inside.ts'
import { hideSecrets } from '../../processes/hide-secrets.ts'
import { runStep } from '../run-step.ts'
import { startServing } from '../start-serving.ts'
import type { CommandOptions } from './options.ts'
import { processesOf } from './processes.ts'
import { stepsOf } from './steps.ts'

/**
 * Runs install, build, setup and release to their ends, then starts the processes, each as leader of its own
 * process group, and returns when the one that serves answers. Throws the UserErrors of `folderInside`,
 * `processesOf`, `runStep` and `startServing`.
 */
export async function up(
  setting: PreviewSetting,
  options: CommandOptions,
): Promise<{ url: string }> {
  const { env } = options
  const cwd = folderInside(setting.root, options.cwd, 'cwd')
  const { web, beside, release } = await processesOf(setting.root, options)
  for (const step of stepsOf(options, release)) await runStep(setting, step, { cwd, env })
  const hide = hideSecrets(setting.env, env)
  const shown = (command: string) => visible(hide(command))
  const alone = options.start !== undefined
  setting.log.line(`starting ${alone ? '' : 'web: '}${shown(web)}`)
  for (const { name, command } of beside) setting.log.line(`starting ${name}: ${shown(command)}`)
  return await startServing(setting, {
    name: alone ? 'start command' : 'process "web"',
    hint: `Run "${shown(web)}" by itself: it has to keep running and listen on PORT`,
    command: () => ['sh', '-c', web],
    beside: beside.map(({ name, command }) => ({ name, command: ['sh', '-c', command] })),
    cwd,
    env,
    port: options.port,
    ready: options.ready,
    timeoutMs: options.timeout,
  })
}
