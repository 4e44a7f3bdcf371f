import { delimiter, join, relative } from 'node:path'

/**
 * The environment of the head, for the base: what names the head's checkout (GITHUB_WORKSPACE, PWD and their
 * like) names the base's, GITHUB_SHA the base's commit, and programs in the head's folders come after the
 * base's own. Else `node $GITHUB_WORKSPACE/server.js` would compare the head with itself.
 */
export function baseEnvironment(
  head: Readonly<Record<string, string | undefined>>,
  base: { top: string; path: string; commit: string },
): Record<string, string | undefined> {
  const moved = Object.entries(head).map(([name, value]) => {
    if (name === 'GITHUB_SHA' && value !== undefined) return [name, base.commit]
    if (name === 'PATH' && value !== undefined) return [name, searchPath(value, base)]
    return [name, isTop(value, base.top) ? base.path : value]
  })
  return Object.fromEntries(moved) as Record<string, string | undefined>
}

function isTop(value: string | undefined, top: string): boolean {
  return value === top || value === `${top}/`
}

function searchPath(value: string, { top, path }: { top: string; path: string }): string {
  const folders = value.split(delimiter)
  const own = folders
    .filter((folder) => folder.startsWith(`${top}/`))
    .map((folder) => join(path, relative(top, folder)))
  return [...own, ...folders].join(delimiter)
}
