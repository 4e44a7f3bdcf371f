import type { PreviewState } from './model/preview.ts'
import { redact } from './model/redact.ts'
import { previewDown } from './previews/down.ts'
import type { Scene } from './scene.ts'

/**
 * Takes the preview down: the one that was brought up here, whatever has become of its file since, or the one
 * that preview.json tells of. Returns what is left of it in words; undefined when nothing is.
 */
export async function takeDown(scene: Scene, state?: PreviewState): Promise<string | undefined> {
  const { dir, log } = scene
  const { stopped, left, trouble } = await previewDown({ dir, log, env: process.env, state })
  if (stopped > 0) log.line(`preview is down, ${stopped} processes ended`)
  const names = left.map(({ pid, command }) => `${pid} ${command}`).join('; ')
  const parts = [trouble, names && `processes of the preview are still running: ${names}`]
  const told = redact(scene.hide(parts.filter(Boolean).join('; ')))
  if (told === '') return undefined
  log.warn(told)
  return told
}
