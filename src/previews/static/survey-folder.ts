import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { UserError } from '../../model/errors.ts'
import { visible } from '../../model/visible.ts'

const mostFiles = 200_000

export interface Survey {
  /** How many files would be served. */
  files: number
  /** Paths like "/docs" that stand for a folder with an index.html, and for no page docs.html. */
  indexed: ReadonlySet<string>
}

/**
 * What a folder holds for a site; names that begin with a dot are left out, `.well-known` is not. Throws
 * the UserErrors `preview-folder-empty`, `preview-folder-too-large`, and `preview-folder-link` for a link
 * that is broken, circular, or leads out of the folder: such a link would publish what is no part of it.
 */
export function surveyFolder(folder: string): Survey {
  const root = realpathSync(folder)
  const pages = new Set<string>()
  let files = 0

  const walk = (path: string, within: readonly string[]) => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (entry.name.startsWith('.') && entry.name !== '.well-known') continue
      const child = join(path, entry.name)
      const real = entry.isSymbolicLink() ? followLink(child, root) : child
      const isFolder = entry.isSymbolicLink() ? statSync(real).isDirectory() : entry.isDirectory()
      if (isFolder) {
        const realFolder = realpathSync(child)
        if (within.includes(realFolder)) throw badLink(root, child, 'leads back into itself')
        walk(child, [...within, realFolder])
        continue
      }
      files += 1
      if (files > mostFiles) throw tooLarge(folder)
      if (entry.name.endsWith('.html')) {
        pages.add(`/${relative(root, child).split(sep).join('/')}`.normalize())
      }
    }
  }
  walk(root, [root])
  if (files === 0) throw empty(folder)
  const indexed = [...pages]
    .filter((page) => page.endsWith('/index.html'))
    .map((page) => page.slice(0, -'/index.html'.length))
    .filter((path) => !pages.has(`${path}.html`))
  return { files, indexed: new Set(indexed) }
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
