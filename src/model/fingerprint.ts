import type { Finding } from './result.ts'
import { withoutContentHash } from './without-content-hash.ts'

/**
 * The same text for the same problem in another run and at another commit. It is the rule and what that is about;
 * the place in the repository is no part of it, because files are renamed and lines move while a problem stays.
 */
export function fingerprint({ rule, subject }: Pick<Finding, 'rule' | 'subject'>): string {
  return JSON.stringify([rule, withoutContentHash(subject)])
}
