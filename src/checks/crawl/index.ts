import type { Check } from '../../model/check.ts'
import type { CrawlFacts } from './facts.ts'
import { judge } from './judge.ts'
import { type CrawlOptions, options } from './options.ts'
import { rules } from './rules.ts'

/** Every page and resource of the site, followed from the target's root. */
export const crawl: Check<CrawlOptions, CrawlFacts, keyof typeof rules> = {
  id: 'crawl',
  title: 'Crawl',
  claim: 'tested',
  order: 20,
  comparable: true,
  moments: ['main'],
  options,
  measure: async (stage, chosen, head) =>
    (await import('./measure.ts')).measure(stage, chosen, head),
  rules,
  judge,
}
