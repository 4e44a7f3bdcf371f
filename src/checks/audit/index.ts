import type { Check } from '../../model/check.ts'
import type { AuditFacts } from './facts.ts'
import { judge } from './judge.ts'
import { type AuditOptions, options } from './options.ts'
import { type AuditRule, rules } from './rules.ts'
import { show } from './show.ts'

/** Lighthouse on a sample of the pages, and against the base. */
export const audit: Check<AuditOptions, AuditFacts, AuditRule> = {
  id: 'audit',
  title: 'Audit',
  claim: 'tested',
  order: 40,
  comparable: true,
  inexcusable: ['audit/limit'],
  moments: ['main'],
  options,
  // Lighthouse and the browser's protocol are loaded by those who use them.
  measure: async (stage, chosen, head) =>
    (await import('./measure.ts')).measure(stage, chosen, head),
  rules,
  judge,
  show,
}
