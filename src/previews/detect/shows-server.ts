import type { Manifest } from './manifest.ts'
import { firstFile, glance, type Project } from './project.ts'
import { serverLibrary } from './server-library.ts'

/** A call that listens, in the text of a program. */
export const listens =
  /\.listen\s*\(|\bcreateServer\s*\(|\bcreateSecureServer\s*\(|\b(?:Bun|Deno)\.serve\b|\bserve\s*\(/

/** What shows that a Node program serves HTTP: a library it needs, or a call in its text; undefined when nothing. */
export function showsServer(
  project: Project,
  entry: string,
  manifest: Manifest,
): string | undefined {
  const library = serverLibrary(manifest)
  if (library !== undefined) return library
  const ends = ['', '.js', '.mjs', '.cjs', '.ts', '/index.js', '/index.mjs', '/index.cjs']
  const file = firstFile(
    project,
    ends.map((end) => `${entry}${end}`),
  )
  return file !== undefined && listens.test(glance(project, file).slice(0, 262_144))
    ? `${file} listens`
    : undefined
}
