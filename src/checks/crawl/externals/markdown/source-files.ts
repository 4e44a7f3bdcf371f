import { lstat } from 'node:fs/promises'
import path from 'node:path'
import { runGit } from '../../../../git/run-git.ts'

export interface SourceFiles {
  /** Paths inside of the root. */
  files: string[]
  /** Why some that were asked for are missing. */
  troubles: string[]
}

interface Place {
  root: string
  env: Readonly<Record<string, string | undefined>>
  signal: AbortSignal
}

const mostFiles = 2000
const largestFile = 1024 * 1024
/** Made by tools, though now and then in the repository. */
const made = ['node_modules', 'bower_components', '.next', '_site']
const madeAtTop = ['dist', 'build', 'out', 'coverage', 'target']
/**
 * Matches nothing, and shares no beginning with any pattern: git (2.39) leaves out the beginning that all wanted
 * patterns share when it looks at the excluded ones too, so that `docs/*.md` without `dist/**` would be nothing.
 */
const nothing = ':(glob)[/]'
/** Names that linkinator takes for something else: a URL, a pattern, an escape. */
const misread = /[#?%\\{}]|^https?/

/**
 * The files of a checkout that match one of the patterns (`*`, `**`, `?`, `[a-z]`; `!` before one excludes),
 * tracked or new, without those that are ignored or made by tools. Links to files are not followed.
 */
export async function sourceFiles(
  patterns: readonly string[],
  { root, env, signal }: Place,
): Promise<SourceFiles> {
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!'))
  if (wanted.length === 0) return { files: [], troubles: [] }
  const excluded = patterns.filter((pattern) => pattern.startsWith('!')).map((one) => one.slice(1))
  const top = madeAtTop.filter((name) => !wanted.some((one) => one.startsWith(`${name}/`)))
  const folders = [...made.map((name) => `**/${name}`), ...top].map((name) => `${name}/**`)
  const specs = [
    ...wanted.map((pattern) => `:(glob)${pattern}`),
    nothing,
    ...[...excluded, ...folders].map((pattern) => `:(exclude,glob)${pattern}`),
  ]
  const listing = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...specs]
  const listed = await runGit(listing, { cwd: root, env, signal })
  if (!listed.ok) return { files: [], troubles: [`git cannot list the files: ${listed.trouble}`] }
  const names = [...new Set(listed.out.split('\0'))].filter((name) => name !== '')
  const troubles: string[] = []
  const files: string[] = []
  for (const name of names) {
    const found = await lstat(path.join(root, name)).catch(() => undefined)
    if (!found?.isFile()) continue
    if (files.length >= mostFiles) {
      troubles.push(`of ${names.length} files only ${mostFiles} are read`)
      break
    }
    if (found.size > largestFile) troubles.push(`${name} is too large`)
    else if (misread.test(name)) troubles.push(`${name} has a name that cannot be checked`)
    else files.push(name)
  }
  return { files, troubles }
}
