import { UserError } from '../model/errors.ts'

const missing = new Set(['preview-folder-missing', 'preview-file-missing'])

/** The same mistake as people meet it in the base: no step before can have built something there. */
export function baseMistake(error: UserError): UserError {
  if (!missing.has(error.code)) return error
  return new UserError({
    code: error.code,
    what: `${error.what} in the base`,
    why: 'The base is checked out anew, so it has only what is committed and what its own steps build',
    fix: 'Build it in the steps of the preview, such as preview.command with "install" and "build"',
    cause: error,
  })
}
