import { join } from 'node:path'
import { readSamples } from './files/read-samples.ts'
import type { PreviewState } from './model/preview.ts'
import type { Sample } from './model/sample.ts'
import type { Scene } from './scene.ts'

/**
 * What the supervisor of a preview measured of its processes, none before its first sample; undefined where none
 * keeps them alive. Throws when the file cannot be read.
 */
export async function samplesOf(
  { dir }: Pick<Scene, 'dir'>,
  preview: PreviewState | undefined,
): Promise<Sample[] | undefined> {
  if (preview?.supervisor === undefined) return undefined
  return (await readSamples(join(dir, 'logs', 'samples.jsonl')))?.samples ?? []
}
