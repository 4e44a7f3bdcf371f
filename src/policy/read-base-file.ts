import path from 'node:path'
import { sizeLimit } from '../config/source.ts'
import { findCommit } from '../git/find-commit.ts'
import { readFileAt } from '../git/read-file.ts'
import { findRepository, type Repository } from '../git/repository.ts'
import { type GitPlace, runGit } from '../git/run-git.ts'
import type { Scene } from '../scene.ts'

/** The config file, or another one, as it stands in a commit; `text` is absent where the commit has no such file. */
export interface BaseFile {
  commit: string
  text: string | undefined
  /** Whether a workflow there names Rehearse, so that its defaults judged where there was no file. */
  isRehearsed: boolean
}

/** Folders of workflows that Rehearse may run in. */
const workflows = ['.github', '.gitea', '.forgejo']

/**
 * The config file as it stands in the commit that a ref of `readRef` means, which is fetched where the checkout
 * does not hold it. Undefined when the file is none of the checked out repository's: whoever made it there,
 * it was not the change under test. Throws the UserErrors of `findRepository` and `findCommit`, and an Error
 * that says why what stands there cannot be read.
 */
export async function readBaseFile(
  { file, exists }: { file: string; exists: boolean },
  ref: string,
  { log, signal }: Pick<Scene, 'log' | 'signal'>,
  limit = sizeLimit,
): Promise<BaseFile | undefined> {
  const at = (cwd: string): GitPlace => ({ cwd, env: process.env, signal })
  const checkout = await findRepository(process.cwd(), at(process.cwd()))
  const name = await nameIn(checkout, file, at(path.dirname(file)))
  if (name === undefined) return undefined
  const top = at(checkout.top)
  if (exists && !(await runGit(['ls-files', '--error-unmatch', '--', `:(literal)${name}`], top)).ok)
    return undefined
  const commit = await findCommit(ref, top, log)
  const text = await readFileAt({ commit, path: name }, top, limit)
  const isRehearsed = text !== undefined || (await namesRehearse(commit, top))
  return { commit, text, isRehearsed }
}

/** The name of the file in the repository; undefined when it stands elsewhere, maybe in a repository of its own. */
async function nameIn(
  { shared, top }: Repository,
  file: string,
  place: GitPlace,
): Promise<string | undefined> {
  const own = await findRepository(place.cwd, place).catch(() => undefined)
  if (own?.shared !== shared || own.top !== top) return undefined
  return path.posix.join(own.prefix.replaceAll(path.sep, '/'), path.basename(file))
}

async function namesRehearse(commit: string, place: GitPlace): Promise<boolean> {
  const words = ['grep', '--quiet', '--ignore-case', '-I', '-e', 'rehearse', commit, '--']
  return (await runGit([...words, ...workflows], place)).ok
}
