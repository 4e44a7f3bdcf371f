import { statSync } from 'node:fs'
import { join } from 'node:path'
import { addWorktree } from '../git/add-worktree.ts'
import { findCommit } from '../git/find-commit.ts'
import { findRepository } from '../git/repository.ts'
import type { GitPlace } from '../git/run-git.ts'
import { UserError } from '../model/errors.ts'
import type { PreviewSetting } from '../model/preview.ts'
import { markerName } from '../processes/environment-marker.ts'
import { baseEnvironment } from './base-environment.ts'
import { baseTree } from './base-tree.ts'
import { providers } from './index.ts'

/**
 * The setting of the base instead of that of the head: another commit, checked out at a place of its own
 * unless the provider needs no files. `ref` has passed `readRef`. What must be undone is
 * saved before it is made. Throws the UserErrors of `findRepository`, `findCommit` and `addWorktree`, and
 * `base-without-folder`.
 */
export async function baseSetting(
  setting: PreviewSetting,
  { ref, provider }: { ref: string; provider: string },
): Promise<PreviewSetting> {
  const { id, signal, log } = setting
  const git: GitPlace = {
    cwd: setting.root,
    env: { ...setting.env, [markerName]: id },
    signal,
    onStart: (leader) => setting.save({ leader }),
  }
  const repository = await findRepository(setting.root, git)
  const commit = await findCommit(ref, git, log)
  await setting.save({ commit })
  const from = providers.find((known) => known.id === provider)?.from
  if (from !== undefined) return { ...setting, commit, isBase: true }

  const path = baseTree(id, setting.dir, repository)
  await setting.save({ worktree: { path, repository: repository.shared } })
  log.line(`checking out the base, commit ${commit.slice(0, 7)}, in ${path}`)
  await addWorktree(repository, { path, commit }, git)
  const root = join(path, repository.prefix)
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UserError({
      code: 'base-without-folder',
      what: `The base, commit ${commit.slice(0, 7)}, has no folder ${repository.prefix}`,
      why: 'The folder of rehearse.yml is new since then, or was renamed',
      fix: 'Name a commit that has it, or leave the base out this time',
    })
  }
  const env = baseEnvironment(setting.env, { top: repository.top, path, commit })
  return { ...setting, root, commit, env, isBase: true }
}
