import { type GitPlace, runGit } from './run-git.ts'

/**
 * The commit at which what is checked out left the default branch of origin; undefined when git does not
 * know that branch, or there is no such commit in a shallow clone.
 */
export async function mergeBase(place: GitPlace): Promise<string | undefined> {
  for (const branch of ['HEAD', 'main', 'master']) {
    const { ok, out } = await runGit(
      ['merge-base', 'HEAD', `refs/remotes/origin/${branch}`],
      place,
      5000,
    )
    if (ok && /^[0-9a-f]{40,64}$/.test(out)) return out
  }
  return undefined
}
