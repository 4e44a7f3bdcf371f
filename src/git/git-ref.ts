import { UserError } from '../model/errors.ts'
import { visible } from '../model/visible.ts'

/**
 * A branch, tag or commit that a person wrote, fit to be handed to git: nothing that git could read as an
 * option, a range, a path or a pattern. `~2` and `^` at its end are allowed. `flag` is where it was written.
 * Throws the UserError `ref-invalid`.
 */
export function readRef(text: string, flag = '--ref'): string {
  const why = whyNot(text)
  if (why === undefined) return text
  throw new UserError({
    code: 'ref-invalid',
    what: `${flag} "${visible(text, 80)}" names no commit`,
    why,
    fix: `Name a branch, a tag or a commit, such as ${flag} main`,
  })
}

/** The rules are those of `git check-ref-format`. */
function whyNot(text: string): string | undefined {
  if (text.trim() === '') return 'It is empty: maybe a variable that was never set'
  if (text.length > 250) return 'It is longer than 250 characters'
  if (text.startsWith('-')) return 'It begins with a dash, as a flag does'
  const name = text.replace(/[~^][~^\d]*$/, '')
  if (/[\p{Cc}\p{Cf}\p{Z}]/u.test(text))
    return 'It holds white space or a character that is not shown'
  const odd = /[~^:?*[\]\\"'`$;|&<>(){}!]/.exec(name)?.[0]
  if (odd !== undefined) return `It holds ${odd}, which no branch or tag does`
  if (name.includes('..')) return 'It is a range of commits, not one'
  const parts = name.split('/')
  const bad = parts.find(
    (part) => part === '' || part.startsWith('.') || /(?:\.lock|\.)$/.test(part),
  )
  return bad === undefined ? undefined : `"${bad}" is no part of a name`
}
