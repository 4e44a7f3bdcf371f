import { rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { rootCause } from '../model/root-cause.ts'
import { runGit } from './run-git.ts'

/**
 * Takes a worktree away, however far `addWorktree` came: its files, and what the repository knows of it.
 * Where the repository has moved or is gone, the files alone. Returns what could not be removed, in words.
 */
export async function removeWorktree(
  { path, repository }: { path: string; repository: string },
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const trouble = await rm(path, { recursive: true, force: true, maxRetries: 3 }).then(
    () => undefined,
    (error: unknown) => `the checkout of the base cannot be removed: ${rootCause(error)}`,
  )
  // Twice: a killed `worktree add` leaves it locked.
  const args = ['worktree', 'remove', '--force', '--force', '--', path]
  const known = await runGit([`--git-dir=${repository}`, ...args], { cwd: '/', env }, 2000)
  // The repository may have moved with the folder that this runs in.
  if (!known.ok) await runGit(args, { cwd: process.cwd(), env }, 2000)
  // A `worktree add` that was killed early left a record that git itself does not read.
  rmSync(join(repository, 'worktrees', basename(path)), { recursive: true, force: true })
  return trouble
}
