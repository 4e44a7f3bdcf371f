import type { AuditFacts } from '../facts.ts'
import { version } from '../lighthouse-audits.ts'
import type { AuditFinding } from '../rules.ts'

/** What of a lighthouserc file is judged by another audit, and what not at all. */
export function importFindings({ imported }: AuditFacts): AuditFinding[] {
  if (!imported) return []
  const where = { file: imported.file }
  return [
    ...imported.mapped.map(
      ({ audit, by }): AuditFinding => ({
        rule: 'audit/mapped',
        severity: 'info',
        subject: audit,
        message: `Lighthouse ${version} has "${by}" in its place, which is judged instead`,
        where,
      }),
    ),
    ...imported.left.map(
      ({ subject, why }): AuditFinding => ({
        rule: 'audit/not-judged',
        severity: 'warning',
        subject,
        message: `not judged: ${why}`,
        where,
      }),
    ),
  ]
}
