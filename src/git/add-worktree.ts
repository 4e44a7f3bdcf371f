import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../model/errors.ts'
import type { Repository } from './repository.ts'
import { type GitPlace, runGit } from './run-git.ts'

const limitMs = 600_000

/**
 * Checks a commit out at a path that is not there yet, beside what is checked out: with its submodules and
 * files of Git LFS where the repository has them here too, because both sides are to be alike. Throws the
 * UserError `base-not-checked-out`; what was made until then is left for `removeWorktree`.
 */
export async function addWorktree(
  { top, shared }: Repository,
  tree: { path: string; commit: string },
  place: GitPlace,
): Promise<void> {
  // Without it, files in LFS would be downloaded for the base alone.
  const env = hasLfsFiles(shared) ? place.env : { ...place.env, GIT_LFS_SKIP_SMUDGE: '1' }
  const here = { ...place, cwd: top, env }
  const added = await runGit(
    ['worktree', 'add', '--quiet', '--force', '--detach', '--', tree.path, tree.commit],
    here,
    limitMs,
  )
  if (!added.ok) throw failed(tree.commit, added.trouble)
  const modules = await initialised(here)
  if (modules.length === 0) return
  const nested = modules.some((path) => modules.some((other) => path.startsWith(`${other}/`)))
  const updated = await runGit(
    ['submodule', '--quiet', 'update', '--depth=1', ...(nested ? ['--init', '--recursive'] : [])],
    { ...here, cwd: tree.path },
    limitMs,
  )
  if (!updated.ok) throw failed(tree.commit, updated.trouble)
}

function hasLfsFiles(shared: string): boolean {
  try {
    return readdirSync(join(shared, 'lfs', 'objects')).length > 0
  } catch {
    return false
  }
}

/** Paths of the submodules that are checked out, with those inside of them. */
async function initialised(here: GitPlace): Promise<string[]> {
  const { out } = await runGit(['submodule', 'status', '--recursive'], here, 60_000)
  return out
    .split('\n')
    .map((line) => /^[ +U]?[0-9a-f]{40,64} (.+?)(?: \(.*\))?$/.exec(line)?.[1])
    .filter((path) => path !== undefined)
}

function failed(commit: string, why: string): UserError {
  return new UserError({
    code: 'base-not-checked-out',
    what: `The base, commit ${commit.slice(0, 7)}, could not be checked out beside the head`,
    why,
    fix: 'See whether this works in the repository: git worktree add --detach /tmp/base ' + commit,
  })
}
