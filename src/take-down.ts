import type { PreviewState } from './model/preview.ts'
import { redact } from './model/redact.ts'
import { previewDown } from './previews/down.ts'
import type { Scene } from './scene.ts'

/**
 * Takes the preview down: the one that was brought up here, whatever has become of its file since, or the one
 * that preview.json tells of. `name` is how messages call it. Returns what is left of it in words; undefined when nothing is.
 */
export async function takeDown(
  scene: Scene,
  state?: PreviewState,
  name = 'preview',
): Promise<string | undefined> {
  const { dir, log } = scene
  const { stopped, left, trouble } = await previewDown({ dir, log, env: process.env, state })
  if (stopped > 0) log.line(`${name} is down, ${stopped} processes ended`)
  const names = left.map(({ pid, command }) => `${pid} ${command}`).join('; ')
  const parts = [trouble, names && `processes of the ${name} are still running: ${names}`]
  const told = redact(scene.hide(parts.filter(Boolean).join('; ')))
  if (told === '') return undefined
  log.warn(told)
  return told
}
