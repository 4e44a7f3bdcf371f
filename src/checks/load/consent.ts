import { createHash } from 'node:crypto'
import { UserError } from '../../model/errors.ts'
import type { ConsentFile } from './engine/read-consent.ts'

/** Who wants to load a site. */
export interface Caller {
  /** owner/name of the repository that the run is for, where the host tells. */
  repository?: string | undefined
  /** The value of REHEARSE_LOAD_TOKEN. */
  token?: string | undefined
}

/**
 * Throws the UserError `load-not-consented` unless the site names the caller in its `/.well-known/rehearse`: in a
 * line `load: owner/name`, or `load: sha256:…` with the digest of the caller's token.
 */
export function requireConsent(target: URL, file: ConsentFile, caller: Caller): void {
  if ('text' in file && consents(file.text, caller)) return
  const names = namesOf(caller)
  throw new UserError({
    code: 'load-not-consented',
    what: `${target.origin} has not consented to load`,
    why: `Its /.well-known/rehearse ${'problem' in file ? file.problem : `does not name ${names.join(' or ') || 'whoever runs this'}`}`,
    fix:
      names.length > 0
        ? `Let the site serve the line "load: ${names[0]}" there, as docs/load.md says`
        : 'Set REHEARSE_LOAD_TOKEN, and let the site serve "load: sha256:…" with its digest there, as docs/load.md says',
  })
}

/** Whether a line of the text names the caller. */
export function consents(text: string, caller: Caller): boolean {
  const names = new Set(namesOf(caller))
  return text
    .split('\n')
    .map((line) => /^\s*load:\s*(\S{1,300})\s*$/i.exec(line)?.[1]?.toLowerCase())
    .some((name) => name !== undefined && names.has(name))
}

/** GitHub takes names that differ in case alone for the same. */
function namesOf({ repository, token }: Caller): string[] {
  return [
    ...(repository ? [repository.toLowerCase()] : []),
    ...(token ? [`sha256:${createHash('sha256').update(token).digest('hex')}`] : []),
  ]
}
