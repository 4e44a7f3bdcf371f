import type { CommandLine } from '../command-line.ts'
import { previewStatus } from '../previews/status.ts'
import { statusText } from '../previews/status-text.ts'
import type { Scene } from '../scene.ts'

/**
 * `rehearse preview status`: text on a terminal; JSON for whatever else reads standard output, and with
 * --json. Returns 0 when the preview is up, else 1.
 */
export async function showPreviewStatus(scene: Scene, line: CommandLine): Promise<number> {
  const status = await previewStatus(scene.dir, { env: process.env, log: scene.log })
  const asText = process.stdout.isTTY && !line.isSet('json')
  scene.host.show(asText ? statusText(status) : `${JSON.stringify(status, null, 2)}\n`)
  return status.phase === 'up' ? 0 : 1
}
