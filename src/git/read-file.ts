import { type GitPlace, runGit } from './run-git.ts'

/**
 * The text of a file as it stands in a commit; undefined when the commit has no such file. `path` is relative to
 * the top folder, in which git must run. Throws an Error that says why for what is no file of at most `limit` bytes.
 */
export async function readFileAt(
  { commit, path }: { commit: string; path: string },
  place: GitPlace,
  limit: number,
): Promise<string | undefined> {
  const listed = await runGit(['ls-tree', '-l', '-z', '--full-tree', commit, '--', path], place)
  if (!listed.ok) throw new Error(listed.trouble)
  // "100644 blob 0f3c…     812\trehearse.yml", ended by a NUL.
  const [, mode, type, id, size] =
    /^(\d{6}) (\w+) ([0-9a-f]{40,64}) +(\d+|-)\t/.exec(listed.out) ?? []
  if (mode === undefined || id === undefined) return undefined
  if (mode === '120000') throw new Error('it is a symbolic link there')
  if (type !== 'blob') throw new Error('it is no file there')
  if (Number(size) > limit) throw new Error(`it has more than ${limit / 1024} KiB there`)
  const read = await runGit(['cat-file', 'blob', id], place)
  if (!read.ok) throw new Error(read.trouble)
  return read.out
}
