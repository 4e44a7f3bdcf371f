import { join } from 'node:path'
import { findRepository } from './git/repository.ts'
import type { PreviewState } from './model/preview.ts'
import type { Scene } from './scene.ts'

/**
 * The folder that stands in the files of the base where that of rehearse.yml stands in the head's; undefined
 * where no files of the base are checked out, or those that preview.json names are another repository's.
 */
export async function baseFolder(
  { config, signal }: Pick<Scene, 'config' | 'signal'>,
  { worktree }: PreviewState,
): Promise<string | undefined> {
  if (worktree === undefined) return undefined
  try {
    const at = (cwd: string) => findRepository(cwd, { cwd, env: process.env, signal })
    const head = await at(config.root)
    const folder = join(worktree.path, head.prefix)
    const base = await at(folder)
    return base.shared === head.shared && base.top !== head.top ? folder : undefined
  } catch {
    return undefined
  }
}
