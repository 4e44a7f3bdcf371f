import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * `hashFiles(…)`: SHA-256, in hex, over the SHA-256 digests of the files that match, in sorted order; empty when
 * none does (runner: Misc/expressionFunc/hashFiles). A pattern with a leading `!` excludes.
 */
export function hashFiles(workspace: string, patterns: readonly string[]): string {
  const lines = patterns.flatMap((pattern) => pattern.split('\n')).map((line) => line.trim())
  const wanted = lines.filter((line) => line !== '' && !line.startsWith('!'))
  const unwanted = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1))
  const files = globSync(wanted, { cwd: workspace, exclude: unwanted })
    .map((file) => path.resolve(workspace, file))
    .filter((file) => file.startsWith(workspace + path.sep) && statSync(file).isFile())
    .toSorted()
  if (files.length === 0) return ''
  const total = createHash('sha256')
  for (const file of files) total.update(createHash('sha256').update(readFileSync(file)).digest())
  return total.digest('hex')
}
