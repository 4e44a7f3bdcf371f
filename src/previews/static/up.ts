import type { PreviewSetting } from '../../model/preview.ts'
import { visible } from '../../model/visible.ts'
import { folderInside } from '../folder-inside.ts'
import { startServing } from '../start-serving.ts'
import type { StaticOptions } from './options.ts'
import { surveyFolder } from './survey-folder.ts'

/**
 * Serves the folder from a process of Rehearse's own. Throws the UserErrors of `folderInside`,
 * `surveyFolder` and `startServing`.
 */
export async function up(
  setting: PreviewSetting,
  options: StaticOptions,
): Promise<{ url: string }> {
  const folder = folderInside(setting.root, options.folder, 'folder')
  const { files } = surveyFolder(folder)
  setting.log.line(`serving ${visible(options.folder)}, ${files} files`)
  return await startServing(setting, {
    name: 'server of the folder',
    hint: 'See what it wrote',
    command: (port) => [...setting.program, 'serve', folder, '--port', String(port)],
    cwd: folder,
    env: {},
    port: options.port,
    ready: options.ready,
    timeoutMs: options.timeout,
  })
}
