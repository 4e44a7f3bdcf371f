import { UserError } from '../model/errors.ts'
import type { Log } from '../model/stage.ts'
import { visible } from '../model/visible.ts'
import { fetchCommit } from './fetch-commit.ts'
import { type GitPlace, runGit } from './run-git.ts'

/**
 * The full id of the commit that a ref of `readRef` means: as git in that folder reads it, else the branch of
 * that name that was fetched from origin, else what origin has under that name. Throws the UserError
 * `base-not-found`.
 */
export async function findCommit(ref: string, place: GitPlace, log: Log): Promise<string> {
  const known = (await resolve(ref, place)) ?? (await resolve(`refs/remotes/origin/${ref}`, place))
  if (known !== undefined) return known
  const shown = visible(ref, 80)
  const shallow = (await runGit(['rev-parse', '--is-shallow-repository'], place)).out === 'true'
  log.line(`commit ${shown} is not in this ${shallow ? 'shallow ' : ''}checkout; fetching it`)
  const fetched = await fetchCommit(ref, place, shallow)
  const commit = 'commit' in fetched ? await resolve(fetched.commit, place) : undefined
  if (commit !== undefined) return commit
  throw new UserError({
    code: 'base-not-found',
    what: `There is no commit "${shown}" in this checkout, and it could not be fetched`,
    why: 'trouble' in fetched ? fetched.trouble : 'What was fetched is no commit',
    fix: shallow
      ? 'Fetch the whole history: give actions/checkout "fetch-depth: 0"'
      : 'Correct --ref, or fetch that commit in a step before this one',
  })
}

async function resolve(ref: string, place: GitPlace): Promise<string | undefined> {
  const { ok, out } = await runGit(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], place)
  return ok && /^[0-9a-f]{40,64}$/.test(out) ? out : undefined
}
