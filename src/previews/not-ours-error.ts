import { UserError } from '../model/errors.ts'

/** `preview-not-ours`: nothing of the preview runs under Rehearse, so it has no logs and restarts nothing. */
export function notOursError(provider: string, verb: 'logs' | 'restart'): UserError {
  return new UserError({
    code: 'preview-not-ours',
    what:
      verb === 'logs'
        ? `A preview of the provider "${provider}" has no logs here`
        : `A preview of the provider "${provider}" cannot be restarted from here`,
    why: 'Something else deployed it, and nothing of it runs under Rehearse',
    fix:
      verb === 'logs'
        ? 'Read them where the site is deployed, or bring it up with "script" and a "logs" command'
        : 'Restart it where it is deployed, or bring it up with "script" and a "restart" command',
  })
}
