import { UserError } from '../../model/errors.ts'
import { count } from '../../model/units.ts'
import { visible } from '../../model/visible.ts'
import type { Found } from './search-leaks.ts'

const shownAtMost = 5

/** `preview-database-leak`: where personal data is left, never what it says. */
export function leakError(found: readonly [Found, ...Found[]]): UserError {
  const places = found
    .slice(0, shownAtMost)
    .map(
      (each) =>
        `${visible(each.column)}: ${count(each.count, each.kind, plural(each.kind))}, such as ${visible(each.shown)}`,
    )
  const more = found.length > shownAtMost ? `; and ${found.length - shownAtMost} more` : ''
  const [{ column, kind }] = found
  const rule = kind === 'e-mail address' ? 'email' : kind === 'phone number' ? 'phone' : 'null'
  return new UserError({
    code: 'preview-database-leak',
    what: `The database holds personal data in ${count(new Set(found.map((each) => each.column)).size, 'column')}; it was dropped`,
    why: `${places.join('; ')}${more}`,
    fix: `Mask it under "preview.database.mask", such as: ${visible(column)}: ${rule}; or say under "allow" what is nobody's`,
  })
}

const plural = (kind: Found['kind']) => (kind === 'e-mail address' ? `${kind}es` : `${kind}s`)
