import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** How `found` differs from `wanted`, file by file, one line each; empty when every byte agrees. */
export function compareFolders(found: string, wanted: string): string[] {
  const names = [...new Set([...filesIn(found), ...filesIn(wanted)])].toSorted()
  return names.flatMap((name) => {
    const [one, other] = [path.join(found, name), path.join(wanted, name)]
    if (!existsSync(one)) return [`${name}: missing`]
    if (!existsSync(other)) return [`${name}: not part of the build`]
    if (!readFileSync(one).equals(readFileSync(other))) return [`${name}: other content`]
    if (runnable(one) !== runnable(other)) return [`${name}: other mode`]
    return []
  })
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
}

function runnable(file: string): boolean {
  return (statSync(file).mode & 0o111) !== 0
}
