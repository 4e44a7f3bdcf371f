import { count, formatDuration } from '../../model/units.ts'
import type { AuditFacts } from './facts.ts'
import { verdictsOf } from './judge/verdicts-of.ts'
import type { AuditOptions } from './options.ts'

/** What could not be found out, in words. */
export function gaps(facts: AuditFacts, options: AuditOptions): string[] {
  const { pages, troubles, stopped } = facts
  const [first] = troubles
  return [
    ...(stopped === 'max-time'
      ? [`the runs took longer than ${formatDuration(options['max-time'])}`]
      : []),
    ...(stopped === 'aborted' ? ['the run was cancelled'] : []),
    ...(first === undefined
      ? []
      : [
          `${count(troubles.length, 'page')} could not be audited, such as ${first.path}: ${first.why}`,
        ]),
    ...(pages.length === 0 && first === undefined && stopped === undefined
      ? ['there is no page to audit']
      : []),
    ...undecided(facts, options),
  ]
}

/** Assertions of which nobody can say whether they hold. */
function undecided(facts: AuditFacts, options: AuditOptions): string[] {
  const unknown = verdictsOf(facts, options.assertions).filter(({ state }) => state === 'unknown')
  const [first] = unknown
  if (!first) return []
  const more = unknown.length > 1 ? ` and ${unknown.length - 1} more` : ''
  return [
    `nobody can say whether "${first.assertion.text}" holds on ${first.page.path}: ${first.told}${more}`,
  ]
}
