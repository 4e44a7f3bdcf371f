import { realpathSync, statSync } from 'node:fs'
import { isAbsolute, relative, resolve } from 'node:path'
import { UserError } from '../model/errors.ts'
import { visible } from '../model/visible.ts'

/**
 * The real path of a folder that an option names relative to the root. `option` is how messages call it.
 * Throws the UserErrors `preview-folder-missing` and `preview-folder-outside`; links are followed first.
 */
export function folderInside(root: string, path: string, option: string): string {
  const named = visible(path)
  const real = realFolder(resolve(root, path))
  if (real === undefined) {
    throw new UserError({
      code: 'preview-folder-missing',
      what: `The folder "${named}" does not exist`,
      why: `"${option}" is relative to the folder of rehearse.yml, and there is no such folder`,
      fix: `Build the site in a step before this one, or correct "${option}"`,
    })
  }
  const fromRoot = relative(realpathSync(root), real)
  if (fromRoot === '..' || /^\.\.[/\\]/.test(fromRoot) || isAbsolute(fromRoot)) {
    throw new UserError({
      code: 'preview-folder-outside',
      what: `The folder "${named}" lies outside the project`,
      why: `"${option}" may only name a folder inside the one of rehearse.yml`,
      fix: `Name a folder inside the project in "${option}"`,
    })
  }
  return real
}

function realFolder(path: string): string | undefined {
  try {
    return statSync(path).isDirectory() ? realpathSync(path) : undefined
  } catch {
    return undefined
  }
}
