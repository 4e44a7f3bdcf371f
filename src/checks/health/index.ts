import type { Check } from '../../model/check.ts'
import type { HealthFacts } from './facts.ts'
import { judge } from './judge.ts'
import { type HealthOptions, options } from './options.ts'

/** Stated expectations about answers of the site, before it was loaded and after. */
export const health: Check<HealthOptions, HealthFacts> = {
  id: 'health',
  title: 'Health',
  claim: 'rehearsed',
  order: 10,
  moments: ['before', 'after'],
  options,
  measure: async (stage, chosen) => (await import('./measure.ts')).measure(stage, chosen),
  judge,
}
