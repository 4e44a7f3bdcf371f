import type { Finding } from './result.ts'

/** The same text for the same problem in another run. Line numbers move, so they are no part of it. */
export function fingerprint(finding: Finding): string {
  return JSON.stringify([finding.rule, finding.subject, finding.where?.file ?? null])
}
