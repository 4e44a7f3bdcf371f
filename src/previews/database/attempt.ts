import { UserError } from '../../model/errors.ts'
import { rootCause } from '../../model/root-cause.ts'

/**
 * Does a part of the work on a database. What the server or a client refuses becomes the UserError
 * `preview-database-failed`, or the one that `code` names; other UserErrors and the signal's reason pass.
 */
export async function attempt<T>(
  part: { what: string; code?: 'preview-database-unreachable'; fix?: string; signal: AbortSignal },
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    part.signal.throwIfAborted()
    if (thrown instanceof UserError) throw thrown
    const why = rootCause(thrown)
    if (part.code !== undefined) {
      throw new UserError({
        code: 'preview-database-unreachable',
        what: part.what,
        why,
        fix: part.fix ?? '',
        cause: thrown,
      })
    }
    throw new UserError({
      code: 'preview-database-failed',
      what: part.what,
      why,
      fix:
        fixFor(why) ??
        part.fix ??
        'Mend what the server tells, or run that step by hand to see more',
      cause: thrown,
    })
  }
}

function fixFor(why: string): string | undefined {
  if (/role ".*" does not exist/.test(why)) {
    return 'Make the dump with pg_dump --no-owner --no-privileges, or create the role on the server'
  }
  if (/permission denied to create database/.test(why)) {
    return 'Let the user create databases: ALTER ROLE … CREATEDB'
  }
  if (/permission denied to copy database/.test(why)) {
    return 'Let the user copy it: ALTER DATABASE … IS_TEMPLATE true, or OWNER TO that user'
  }
  if (/did not end within/.test(why)) return 'Raise "preview.database.source-timeout"'
  return undefined
}
