import type { Check } from '../../model/check.ts'
import { assertionsOf } from './assertion.ts'
import type { HealthFacts } from './facts.ts'
import { judge } from './judge.ts'
import { type HealthOptions, options } from './options.ts'
import { rules } from './rules.ts'
import { show } from './show.ts'

/** Stated expectations about the site, before it is loaded, while it is, and after. */
export const health: Check<HealthOptions, HealthFacts, keyof typeof rules> = {
  id: 'health',
  title: 'Health',
  claim: 'rehearsed',
  order: 10,
  moments: ['before', 'during', 'after'],
  // After the rest it also asks which processes fell.
  isNeeded: (moment, { assertions }, beside) =>
    moment === 'after' || assertionsOf(assertions, moment, beside).length > 0,
  options,
  measure: async (stage, chosen) => (await import('./measure.ts')).measure(stage, chosen),
  rules,
  judge,
  show,
}
