import type { Observation } from '../../model/check.ts'
import type { AuditFacts } from './facts.ts'
import { assertionFindings } from './judge/assertion-findings.ts'
import { importFindings } from './judge/import-findings.ts'
import { pairFindings } from './judge/pair-findings.ts'
import type { AuditOptions } from './options.ts'
import type { AuditFinding } from './rules.ts'

/** What does not hold, what became slower than at the base, and what of a lighthouserc file is judged otherwise. */
export function judge(
  { facts }: Observation<AuditFacts>,
  { assertions }: AuditOptions,
): AuditFinding[] {
  return [...assertionFindings(facts, assertions), ...pairFindings(facts), ...importFindings(facts)]
}
