import { existsSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, isAbsolute, join, relative } from 'node:path'
import type { Repository } from '../git/repository.ts'
import { removeWorktree } from '../git/remove-worktree.ts'
import type { PreviewState, Undoing } from '../model/preview.ts'

const nameOf = (id: string) => `rehearse-base-${id.slice(0, 13)}`

/**
 * Where the files of the base go: into the run folder. Where that lies in the repository, into the system's
 * folder for temporary files: programs look for node_modules and for settings in the folders above, and the
 * base would find those of the head.
 */
export function baseTree(id: string, dir: string, { top }: Repository): string {
  const real = realpathSync(dir)
  const way = relative(top, real)
  const inside = !isAbsolute(way) && way.split(/[/\\]/)[0] !== '..'
  return join(inside ? realpathSync(tmpdir()) : real, nameOf(id))
}

/** Removes the files of a base. What cannot be removed is told, and keeps nothing from being down. */
export async function removeTree(
  { id, phase, worktree }: PreviewState,
  { env, log }: Undoing,
): Promise<void> {
  // Whatever preview.json says, nothing else is removed.
  if (worktree === undefined || basename(worktree.path) !== nameOf(id)) return
  if (phase === 'down' && !existsSync(worktree.path)) return
  const trouble = await removeWorktree(worktree, env)
  if (trouble !== undefined) log.warn(trouble)
}
