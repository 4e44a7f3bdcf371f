/** More than so many names beside one another are of one kind. */
const mostNames = 10

/**
 * The template of each path. Where many stand in one folder, their names are what changes: "/mugs/:name". Of the
 * query only the names of its keys are kept.
 */
export function groupPaths(paths: readonly string[]): string[] {
  const siblings = new Map<string, Set<string>>()
  for (const path of paths) {
    const { folder, name } = partsOf(path)
    const names = siblings.get(folder) ?? new Set()
    siblings.set(folder, names.add(name))
  }
  return paths.map((path) => {
    const { folder, name, extension, keys } = partsOf(path)
    const isOneOfMany = (siblings.get(folder)?.size ?? 0) > mostNames && name !== ''
    return `${folder}${isOneOfMany ? `:name${extension}` : name}${keys}`
  })
}

function partsOf(path: string): {
  folder: string
  name: string
  extension: string
  keys: string
} {
  const [bare = '', ...query] = path.split('?')
  // "/mugs/red/" is a page of "/mugs/".
  const end = bare.endsWith('/') ? bare.length - 2 : bare.length
  const slash = bare.lastIndexOf('/', end)
  const name = bare.slice(slash + 1)
  const extension = /\.[a-z0-9]{1,8}$|\/$/i.exec(name)?.[0] ?? ''
  const pairs = query.join('?').split('&')
  const keys = [...new Set(pairs.map((pair) => pair.split('=', 1)[0] ?? ''))].filter(Boolean)
  return {
    folder: bare.slice(0, slash + 1),
    name,
    extension,
    keys: keys.length === 0 ? '' : `?${keys.toSorted().join('&')}`,
  }
}
