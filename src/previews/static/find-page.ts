import type { SiteFile } from './survey-folder.ts'

/** A file that a path stands for. */
export interface Page {
  file: SiteFile
  /** Whether the path is a folder's that lacks its slash: relative links would lead astray. */
  lacksSlash: boolean
}

/**
 * The file behind a canonical path, with clean URLs: `/about` is about.html or about/index.html. With a
 * slash at the end the folder comes first.
 */
export function findPage(files: ReadonlyMap<string, SiteFile>, path: string): Page | undefined {
  const bare = path.endsWith('/') ? path.slice(0, -1) : path
  const named = bare === '' ? [] : [bare, `${bare}.html`, `${bare}.htm`]
  const indexes = [`${bare}/index.html`, `${bare}/index.htm`]
  const inOrder = path.endsWith('/') ? [...indexes, ...named] : [...named, ...indexes]
  for (const name of inOrder) {
    const file = files.get(name)
    if (file === undefined) continue
    return { file, lacksSlash: !path.endsWith('/') && indexes.includes(name) }
  }
  return undefined
}
