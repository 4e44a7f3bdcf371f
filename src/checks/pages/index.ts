import type { Check } from '../../model/check.ts'
import type { PagesFacts } from './facts.ts'
import { judge } from './judge.ts'
import { options, type PagesOptions } from './options.ts'
import { type PagesRule, rules } from './rules.ts'
import { settleCrawl } from './settle-crawl.ts'
import { show } from './show.ts'

/** Every page in a real browser, and what that complains about. */
export const pages: Check<PagesOptions, PagesFacts, PagesRule> = {
  id: 'pages',
  title: 'Pages',
  claim: 'tested',
  order: 30,
  comparable: true,
  moments: ['main'],
  options,
  // The browser's protocol is loaded by those who use it.
  measure: async (stage, chosen, head) =>
    (await import('./measure.ts')).measure(stage, chosen, head),
  rules,
  judge,
  settle: settleCrawl,
  show,
}
