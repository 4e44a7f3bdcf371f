import type { Check } from '../../model/check.ts'
import { admitLoad } from './admit.ts'
import type { LoadFacts } from './facts.ts'
import { judgeLoad } from './judge.ts'
import { type LoadOptions, loadOptions } from './options.ts'
import { rules } from './rules.ts'
import { showLoad } from './show.ts'

export const load: Check<LoadOptions, LoadFacts, keyof typeof rules> = {
  id: 'load',
  title: 'Load',
  claim: 'rehearsed',
  order: 50,
  moments: ['main'],
  options: loadOptions,
  admit: admitLoad,
  async measure(stage, options) {
    // autocannon is loaded by those who use it, not by everyone who lists the checks.
    const { measureLoad } = await import('./measure.ts')
    return measureLoad(stage, options)
  },
  rules,
  judge: judgeLoad,
  show: showLoad,
}
