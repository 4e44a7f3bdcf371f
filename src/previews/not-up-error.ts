import { UserError } from '../model/errors.ts'

/** `preview-not-up`: what was asked for needs a preview that is up. */
export function notUpError(why: string): UserError {
  return new UserError({
    code: 'preview-not-up',
    what: 'There is no preview to do that with',
    why,
    fix: 'Run `rehearse preview up` first, or name its run folder with --dir',
  })
}
