import { type GitPlace, runGit } from './run-git.ts'

const limitMs = 120_000
const isId = (text: string) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text)

/**
 * Fetches one commit from the repository that this one was cloned from, and no ref: nothing that a later step
 * of the job looks at changes. Returns its full id, or why it could not be fetched.
 */
export async function fetchCommit(
  ref: string,
  place: GitPlace,
  shallow: boolean,
): Promise<{ commit: string } | { trouble: string }> {
  const remotes = (await runGit(['remote'], place)).out.split('\n').filter(Boolean)
  const [only] = remotes
  const remote = remotes.includes('origin') ? 'origin' : only
  if (remote === undefined) return { trouble: 'The repository has no remote to fetch it from' }
  const found = isId(ref) ? { commit: ref } : await ask(ref, remote, place)
  if ('trouble' in found) return found
  // In a whole clone a depth would cut off the history that there is.
  const depth = shallow ? ['--depth=1'] : []
  const quiet = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules']
  const end = await runGit(
    ['fetch', ...quiet, ...depth, '--', remote, found.commit],
    place,
    limitMs,
  )
  return end.ok ? found : { trouble: end.trouble }
}

/** What the remote has under the name: a branch before a tag. */
async function ask(
  ref: string,
  remote: string,
  place: GitPlace,
): Promise<{ commit: string } | { trouble: string }> {
  const names = ref.startsWith('refs/')
    ? [ref]
    : [`refs/heads/${ref}`, `refs/tags/${ref}^{}`, `refs/tags/${ref}`]
  const end = await runGit(['ls-remote', '--', remote, ...names], place, limitMs)
  if (!end.ok) return { trouble: end.trouble }
  const rows = end.out.split('\n').map((row) => row.split('\t'))
  const ids = names.map((name) => rows.find(([, full]) => full === name)?.[0] ?? '')
  const commit = ids.find(isId)
  return commit === undefined
    ? { trouble: `${remote} has no branch or tag of that name` }
    : { commit }
}
