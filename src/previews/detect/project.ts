/**
 * A small, read-only view of a project's folder. Paths are relative to it, with "/" between their parts;
 * what lies outside of the folder, also behind a link, does not exist.
 */
export interface Project {
  kind(path: string): 'file' | 'folder' | undefined
  /** The text of a file; undefined when there is none. */
  read(path: string): FileText | undefined
  /** The names in a folder, sorted; none when there is no such folder. */
  names(folder: string): readonly string[]
}

/** A file as text, or why it is none, in words that follow its name: "is larger than 1 MiB". */
export type FileText = { text: string } | { problem: string }

/** The view of a folder inside a project. What is `shared` is also there when it stands in the project's own. */
export function projectIn(
  project: Project,
  folder: string,
  shared: readonly string[] = [],
): Project {
  const inside = (path: string) => (path === '.' ? folder : `${folder}/${path}`)
  return {
    kind: (path) =>
      project.kind(inside(path)) ?? (shared.includes(path) ? project.kind(path) : undefined),
    read: (path) => project.read(inside(path)),
    names: (path) => project.names(inside(path)),
  }
}

/** The text of a file, empty when it cannot be read: for a look that decides nothing alone. */
export function glance(project: Project, path: string): string {
  const file = project.read(path)
  return file !== undefined && 'text' in file ? file.text : ''
}

/** The first of the paths that is a file. */
export function firstFile(project: Project, paths: readonly string[]): string | undefined {
  return paths.find((path) => project.kind(path) === 'file')
}
