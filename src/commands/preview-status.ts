import type { CommandLine } from '../command-line.ts'
import { readState } from '../files/preview-state.ts'
import { previewStatus } from '../previews/status.ts'
import { statusText } from '../previews/status-text.ts'
import type { Scene } from '../scene.ts'

/**
 * `rehearse preview status`: text on a terminal; JSON for whatever else reads standard output, and with
 * --json. Tells of the base in `baseDir` too, unless that was never brought up or was taken down. Returns 0
 * when all that it tells of is up, else 1.
 */
export async function showPreviewStatus(
  scene: Scene,
  line: CommandLine,
  baseDir?: string,
): Promise<number> {
  const setting = { env: process.env, log: scene.log }
  const status = await previewStatus(scene.dir, setting)
  const base =
    baseDir !== undefined && (await wasUp(baseDir))
      ? await previewStatus(baseDir, setting)
      : undefined
  const shown = base === undefined ? status : { ...status, base }
  const text = `${statusText(status)}${base === undefined ? '' : `\nbase:\n${statusText(base)}`}`
  const asText = process.stdout.isTTY && !line.isSet('json')
  scene.host.show(asText ? text : `${JSON.stringify(shown, null, 2)}\n`)
  return status.phase === 'up' && (base?.phase ?? 'up') === 'up' ? 0 : 1
}

async function wasUp(dir: string): Promise<boolean> {
  const state = await readState(dir)
  return state !== undefined && state.phase !== 'down'
}
