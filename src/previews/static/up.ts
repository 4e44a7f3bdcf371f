import type { PreviewSetting } from '../../model/preview.ts'
import { visible } from '../../model/visible.ts'
import { folderInside } from '../folder-inside.ts'
import { startServing } from '../start-serving.ts'
import type { StaticOptions } from './options.ts'
import { readSite } from './read-site.ts'

/** Mistakes in the rules that are told one by one. */
const mostTold = 20

/**
 * Serves the folder from a process of Rehearse's own. Throws the UserErrors of `folderInside`,
 * `readSite` and `startServing`. Mistakes in `_redirects` and `_headers` are warnings.
 */
export async function up(
  setting: PreviewSetting,
  options: StaticOptions,
): Promise<{ url: string }> {
  const folder = folderInside(setting.root, options.folder, 'folder')
  const { files, mistakes } = readSite(folder, options['single-page'])
  setting.log.line(`serving ${visible(options.folder)}, ${files.size} files`)
  const where = visible(options.folder).replace(/\/+$/, '')
  for (const mistake of mistakes.slice(0, mostTold)) setting.log.warn(`${where}/${mistake}`)
  if (mistakes.length > mostTold)
    setting.log.warn(`and ${mistakes.length - mostTold} more like these`)
  const flags = options['single-page'] ? ['--single-page'] : []
  return await startServing(setting, {
    name: 'server of the folder',
    hint: 'See what it wrote',
    command: (port) => [...setting.program, 'serve', folder, '--port', String(port), ...flags],
    cwd: folder,
    env: {},
    port: options.port,
    ready: options.ready,
    timeoutMs: options.timeout,
  })
}
