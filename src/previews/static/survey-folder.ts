import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { UserError } from '../../model/errors.ts'
import { visible } from '../../model/visible.ts'
import { encodedSegment } from './canonical-path.ts'

const mostFiles = 200_000

/** A file of the site, as it was when the folder was surveyed. */
export interface SiteFile {
  /** Its canonical path in the site: "/docs/index.html". */
  path: string
  /** Where it is on disk, links followed. */
  real: string
  size: number
  mtimeMs: number
  ino: number
  dev: number
}

export interface Survey {
  /** What is served, by canonical path. */
  files: ReadonlyMap<string, SiteFile>
  /** Where `_redirects` and `_headers` are on disk; neither is served. */
  redirects: string | undefined
  headers: string | undefined
}

/**
 * What a folder holds for a site; names that begin with a dot are left out, `.well-known` is not, and so is
 * what is no regular file. Throws the UserErrors `preview-folder-empty`, `preview-folder-too-large`, and
 * `preview-folder-link` for a link that is broken, circular, or leads out of the folder: such a link would
 * publish what is no part of it.
 */
export function surveyFolder(folder: string): Survey {
  const root = realpathSync(folder)
  const files = new Map<string, SiteFile>()
  const rules = new Map<string, string>()

  const walk = (folderPath: string, url: string, within: readonly string[]) => {
    for (const entry of readdirSync(folderPath, { withFileTypes: true })) {
      if (entry.name.startsWith('.') && entry.name !== '.well-known') continue
      const child = join(folderPath, entry.name)
      const real = entry.isSymbolicLink() ? followLink(child, root) : child
      const now = statSync(real, { throwIfNoEntry: false })
      const path = `${url}/${encodedSegment(entry.name)}`
      if (now?.isDirectory()) {
        const realFolder = realpathSync(child)
        if (within.includes(realFolder)) throw badLink(root, child, 'leads back into itself')
        walk(child, path, [...within, realFolder])
      } else if (now?.isFile()) {
        if (path === '/_redirects' || path === '/_headers') {
          rules.set(path, real)
          continue
        }
        const { size, mtimeMs, ino, dev } = now
        files.set(path, { path, real, size, mtimeMs, ino, dev })
        if (files.size > mostFiles) throw tooLarge(folder)
      }
    }
  }
  walk(root, '', [root])
  if (files.size === 0) throw empty(folder)
  return { files, redirects: rules.get('/_redirects'), headers: rules.get('/_headers') }
}

function followLink(link: string, root: string): string {
  let real: string
  try {
    real = realpathSync(link)
  } catch (thrown) {
    throw badLink(root, link, 'leads nowhere', thrown)
  }
  if (!real.startsWith(`${root}${sep}`) && real !== root) {
    throw badLink(root, link, 'leads out of the folder')
  }
  return real
}

function badLink(root: string, link: string, problem: string, cause?: unknown): UserError {
  return new UserError({
    code: 'preview-folder-link',
    what: 'The folder of the site cannot be served',
    why: `The link "${visible(relative(root, link))}" in it ${problem}`,
    fix: 'Replace the link by what it stands for, or leave it out of the build',
    cause,
  })
}

function empty(folder: string): UserError {
  return new UserError({
    code: 'preview-folder-empty',
    what: `The folder "${visible(folder)}" holds no file`,
    why: 'Nothing was built into it, or only files whose names begin with a dot',
    fix: 'Build the site in a step before this one, or correct "folder"',
  })
}

function tooLarge(folder: string): UserError {
  return new UserError({
    code: 'preview-folder-too-large',
    what: `The folder "${visible(folder)}" holds more than ${mostFiles} files`,
    why: 'That is more than the preview of a folder can serve',
    fix: 'Name the folder of the built site alone, or serve it with the "command" preview',
  })
}
