import { UserError } from '../../model/errors.ts'

/** Throws the UserError `load-not-allowed` for a target that load may not go to. */
export function admitLoad(target: URL, mayLoad: (url: URL) => boolean): void {
  if (!mayLoad(target)) throw notAllowed(target)
}

function notAllowed(target: URL): UserError {
  return new UserError({
    code: 'load-not-allowed',
    what: `Load on ${target.origin} is not allowed`,
    why: 'It is neither a preview that Rehearse started, nor loopback, nor in allow-hosts',
    fix: `Add "${target.hostname}" to allow-hosts in rehearse.yml if it is yours, or choose other checks`,
  })
}
