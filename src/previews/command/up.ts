import type { PreviewSetting } from '../../model/preview.ts'
import { visible } from '../../model/visible.ts'
import { folderInside } from '../folder-inside.ts'
import { startServing } from '../start-serving.ts'
import type { CommandOptions } from './options.ts'

/**
 * Starts the command as leader of its own process group and returns when it answers. Throws the UserErrors
 * of `startServing` and `folderInside`.
 */
export async function up(
  setting: PreviewSetting,
  options: CommandOptions,
): Promise<{ url: string }> {
  const cwd = folderInside(setting.root, options.cwd, 'cwd')
  setting.log.line(`starting ${visible(options.start)}`)
  return await startServing(setting, {
    name: 'start command',
    hint: `Run "${visible(options.start)}" by itself: it has to keep running and listen on PORT`,
    command: () => ['sh', '-c', options.start],
    cwd,
    env: options.env,
    port: options.port,
    ready: options.ready,
    timeoutMs: options.timeout,
  })
}
