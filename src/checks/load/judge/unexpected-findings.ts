import { count } from '../../../model/units.ts'
import type { LoadFacts } from '../facts.ts'
import type { LoadFinding } from '../rules.ts'

/** Routes with answers that were not what `load.routes` expects of them. */
export function unexpectedFindings({ unexpected = {} }: LoadFacts): LoadFinding[] {
  return Object.entries(unexpected)
    .filter(([, answers]) => answers.count > 0)
    .toSorted(([, a], [, b]) => b.count - a.count)
    .map(([route, answers]) => ({
      rule: 'load/unexpected-answer',
      severity: 'error',
      subject: route,
      message: `${answers.count.toLocaleString('en')} of ${count(answers.of, 'answer')} were not what load.routes expects`,
      fix: 'Look at the first of them: a login that failed, a page of another kind, or an expectation that is out of date.',
      evidence: [`first: ${answers.first}`],
    }))
}
