import { median } from '../../../model/median.ts'
import { compare } from '../../../model/threshold.ts'
import { count } from '../../../model/units.ts'
import type { Assertion } from '../assertions/assertion.ts'
import type { AuditedPage, Run } from '../facts.ts'
import { passingScore } from '../passing-score.ts'
import { figureOf } from './figure-of.ts'
import { valuesOf } from './median-of.ts'

const passing = { comparator: '>=', value: passingScore } as const

export interface Judged {
  state: 'holds' | 'broken' | 'unknown'
  /** What came of it, in words. */
  told: string
}

/** How an assertion does on a page. What does not apply to the page, or only informs, breaks nothing. */
export function judgePage(assertion: Assertion, { runs }: AuditedPage): Judged {
  const { of, bound = passing, run } = assertion
  const error = errorOf(assertion, runs)
  if (error !== undefined) return { state: 'unknown', told: error }
  const values = valuesOf(runs, (one) => read(assertion, one))
  if (values.length === 0) return withoutValue(assertion, runs)
  const isBelow = bound.comparator.startsWith('<')
  const counts =
    run === undefined
      ? median(values)
      : (run === 'best') === isBelow
        ? Math.min(...values)
        : Math.max(...values)
  const figure = figureOf(of)
  const which = run ?? 'median'
  const among =
    values.length === 1
      ? ''
      : `, ${which} of ${count(values.length, 'run')}: ${values.map(figure).join(', ')}`
  return {
    state: compare(counts, bound.comparator, bound.value) ? 'holds' : 'broken',
    told: `${figure(counts)}${among}`,
  }
}

/** Why an audit could not find out, when it could not in any run. */
function errorOf({ of }: Assertion, runs: readonly Run[]): string | undefined {
  if (of.kind !== 'audit') return undefined
  const errors = runs.map(({ audits }) => audits[of.audit]?.error)
  return errors.every((error) => error !== undefined) ? errors[0] : undefined
}

function read({ of }: Assertion, { metrics, scores, audits, resources }: Run): number | undefined {
  switch (of.kind) {
    case 'metric':
      return metrics[of.metric]
    case 'score':
      return scores[of.category]
    case 'resource':
      return resources[of.type]?.[of.aspect]
    case 'audit': {
      const { score, value, items, error } = audits[of.audit] ?? {}
      if (error !== undefined) return undefined
      if (of.aspect === 'value') return value
      return of.aspect === 'items' ? items : (score ?? undefined)
    }
  }
}

/** What no run has: an audit may not apply, everything else should have come to something. */
function withoutValue({ of }: Assertion, runs: readonly Run[]): Judged {
  if (of.kind !== 'audit') return { state: 'unknown', told: 'it was not measured in any run' }
  const seen = runs.some(({ audits }) => audits[of.audit] !== undefined)
  if (!seen) return { state: 'holds', told: 'does not apply to the page' }
  if (of.aspect === 'passes' || of.aspect === 'score')
    return { state: 'holds', told: 'only informs of the page' }
  return { state: 'unknown', told: `the audit tells no ${of.aspect}` }
}
