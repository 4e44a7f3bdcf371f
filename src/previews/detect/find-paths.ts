import type { Project } from './project.ts'

/** The paths that a pattern stands for; each "*" in it is any one name, a few at most. */
export function findPaths(project: Project, pattern: string): string[] {
  let found = ['']
  for (const part of pattern.split('/')) {
    found = found.flatMap((folder) => {
      const names = part === '*' ? project.names(folder === '' ? '.' : folder) : [part]
      return names
        .filter((name) => part !== '*' || !/^\.|^node_modules$/.test(name))
        .map((name) => (folder === '' ? name : `${folder}/${name}`))
        .filter((path) => project.kind(path) !== undefined)
    })
    found = found.slice(0, 500)
  }
  return found
}
