import type { Severity } from '../../../model/result.ts'
import type { Comparator } from '../../../model/threshold.ts'
import type { Category, Metric } from '../figures.ts'

/** What must be true of the audited pages. */
export interface Assertion {
  /** As people wrote it. */
  text: string
  severity: Severity
  /** Pages that it is about: a path or shape in which `*` stands for anything; absent for all. */
  page?: string
  of: Subject
  /** Absent for an audit that has to pass. */
  bound?: { comparator: Comparator; value: number }
  /** Which of several runs counts; the median unless it says otherwise. */
  run?: 'best' | 'worst'
}

export type Subject =
  | { kind: 'metric'; metric: Metric }
  | { kind: 'score'; category: Category }
  /** With a bound, of its score, its value or the number of things that it lists. */
  | { kind: 'audit'; audit: string; aspect: 'passes' | 'score' | 'value' | 'items' }
  | { kind: 'resource'; type: string; aspect: 'size' | 'count' }

/** Whether what it looks at differs from run to run, so that one run tells little. */
export function isNoisy({ of }: Assertion): boolean {
  if (of.kind === 'score') return of.category === 'performance'
  return of.kind === 'metric' || (of.kind === 'audit' && of.aspect !== 'passes')
}
