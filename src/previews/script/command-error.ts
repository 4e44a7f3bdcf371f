import { UserError } from '../../model/errors.ts'

/** `preview-command-missing`: the options have no such command. */
export function noCommandError(name: 'logs' | 'restart'): UserError {
  return new UserError({
    code: 'preview-command-missing',
    what: `The preview has no "${name}" command`,
    why: `"script" had none in rehearse.yml when the preview was brought up`,
    fix: `Add "${name}" beside "up", with the command of the platform that does it, and bring the preview up anew`,
  })
}

/** `preview-command-failed`: it did not end well; `trouble` says how. */
export function commandFailedError(name: 'logs' | 'restart', trouble: string): UserError {
  return new UserError({
    code: 'preview-command-failed',
    what: `The "${name}" command of the preview failed`,
    why: trouble,
    fix: 'Run it by itself, with REHEARSE_NAME as `up` had it, and mend what it tells',
  })
}
