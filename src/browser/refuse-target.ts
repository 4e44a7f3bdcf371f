import { UserError } from '../model/errors.ts'
import { isHostIn } from './is-host-in.ts'

/** Throws the UserError `target-forbidden` for a site whose own host must not be asked. */
export function refuseTarget(target: URL, forbidden: readonly string[]): void {
  if (!isHostIn(forbidden, target.href)) return
  throw new UserError({
    code: 'target-forbidden',
    what: `${target.origin} is not visited`,
    why: 'forbid-hosts in rehearse.yml names its host',
    fix: 'Test a preview instead, or take the host out of forbid-hosts',
  })
}
