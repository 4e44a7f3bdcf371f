import { realpathSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { UserError } from '../model/errors.ts'
import { type GitPlace, runGit } from './run-git.ts'

/** The repository that a folder belongs to; every path is a real one. */
export interface Repository {
  /** The top folder of what is checked out. */
  top: string
  /** What all its worktrees share: the folder `.git` of the first. */
  shared: string
  /** The folder that was asked about, relative to `top`; empty for `top` itself. */
  prefix: string
}

/** Throws the UserError `base-no-repository`. */
export async function findRepository(folder: string, place: GitPlace): Promise<Repository> {
  const cwd = realpathSync(folder)
  const asked = await runGit(['rev-parse', '--show-toplevel', '--git-common-dir'], {
    ...place,
    cwd,
  })
  const [top, shared] = asked.out.split('\n')
  if (!asked.ok || !top || !shared) throw none(asked.trouble || 'It has no files checked out', cwd)
  const real = realpathSync(top)
  return { top: real, shared: realpathSync(resolve(cwd, shared)), prefix: relative(real, cwd) }
}

function none(why: string, folder: string): UserError {
  const foreign = /dubious ownership/.test(why)
  return new UserError({
    code: 'base-no-repository',
    what: 'The base cannot be taken from the git repository',
    why,
    fix: foreign
      ? `If you trust it: git config --global --add safe.directory "$(git -C ${folder} rev-parse --show-toplevel)"`
      : 'Run it in a checkout of the repository, such as actions/checkout makes, with git installed',
  })
}
