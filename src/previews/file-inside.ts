import { realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { UserError } from '../model/errors.ts'
import { visible } from '../model/visible.ts'
import { folderInside } from './folder-inside.ts'

/**
 * The path of a file that an option names relative to the root, in the real path of its folder. `option` is
 * how messages call it, and `base` what it is relative to for the person. Throws the UserError `preview-file-missing` and those of `folderInside`; links are
 * followed first.
 */
export function fileInside(
  root: string,
  path: string,
  option: string,
  base = 'the folder of rehearse.yml',
): string {
  const asked = resolve(root, path)
  let real: string
  try {
    if (!statSync(asked).isFile()) throw new Error('no file')
    real = realpathSync(asked)
  } catch {
    throw new UserError({
      code: 'preview-file-missing',
      what: `The file "${visible(path)}" does not exist`,
      why: `"${option}" is relative to ${base}, and there is no such file`,
      fix: `Correct "${option}"`,
    })
  }
  return join(folderInside(root, dirname(real), option), basename(real))
}
