import { UserError } from '../../model/errors.ts'

/** Throws the UserError `load-not-allowed` for a target that load may not go to. */
export function admitLoad(target: URL, mayLoad: (url: URL) => boolean): void {
  if (mayLoad(target)) return
  throw notAllowed(
    target,
    'It is neither a preview that Rehearse started, nor loopback, nor in allow-hosts',
  )
}

/** A name of this machine that leads to another one permits nothing. */
export function notLoopback(target: URL, address: string): UserError {
  return notAllowed(target, `${target.hostname} is not this machine, but ${address}`)
}

function notAllowed(target: URL, why: string): UserError {
  return new UserError({
    code: 'load-not-allowed',
    what: `Load on ${target.origin} is not allowed`,
    why,
    fix: `Add "${target.hostname}" to allow-hosts in rehearse.yml if it is yours, or choose other checks`,
  })
}
