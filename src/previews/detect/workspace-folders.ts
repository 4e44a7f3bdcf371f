import type { Project } from './project.ts'

const mostFolders = 1000
const mostLooks = 10_000
const deepest = 5

/**
 * The folders with a package.json that the patterns of a workspace name; "!" in front takes some away.
 * Undefined when there are too many, such as behind links that go in circles.
 */
export function workspaceFolders(
  project: Project,
  patterns: readonly string[],
): string[] | undefined {
  const named = patterns.filter((pattern) => !pattern.startsWith('!')).map(parts)
  const excluded = patterns
    .filter((pattern) => pattern.startsWith('!'))
    .map((pattern) => parts(pattern.slice(1)))
  const found = new Set<string>()
  let looked = 0

  const walk = (path: readonly string[], rest: readonly string[]) => {
    looked += 1
    if (looked > mostLooks || found.size > mostFolders || path.length > deepest) return
    const [next, ...after] = rest
    const here = path.join('/')
    if (next === undefined) {
      if (here !== '' && project.kind(`${here}/package.json`) === 'file') found.add(here)
      return
    }
    if (next === '**') walk(path, after)
    for (const name of next.includes('*') ? project.names(here || '.') : [next]) {
      if (/^\.|^node_modules$/.test(name) || !fits(name, next)) continue
      if (project.kind([...path, name].join('/')) !== 'folder') continue
      walk([...path, name], next === '**' ? rest : after)
    }
  }
  for (const pattern of named) walk([], pattern)
  if (looked > mostLooks || found.size > mostFolders) return undefined
  return [...found]
    .filter((folder) => !excluded.some((pattern) => fitsAll(folder.split('/'), pattern)))
    .toSorted()
}

function parts(pattern: string): string[] {
  return pattern.split('/').filter((part) => part !== '' && part !== '.')
}

function fits(name: string, part: string): boolean {
  const [start = '', ...ends] = part.split(/\*+/)
  const end = ends.at(-1) ?? ''
  // More than one star in a name is not worth a matcher of its own: only start and end are compared.
  return ends.length === 0
    ? name === part
    : name.length >= start.length + end.length && name.startsWith(start) && name.endsWith(end)
}

function fitsAll(path: readonly string[], pattern: readonly string[]): boolean {
  const [next, ...after] = pattern
  if (next === undefined) return path.length === 0
  if (next === '**')
    return path.some((_, at) => fitsAll(path.slice(at), after)) || after.length === 0
  const [name, ...rest] = path
  return name !== undefined && fits(name, next) && fitsAll(rest, after)
}
