import { count } from '../../../model/units.ts'
import type { AuditedPage, AuditFacts } from '../facts.ts'
import { judgePairs, type PairVerdict, pairsOf } from '../pairs/judge-pairs.ts'
import type { AuditFinding } from '../rules.ts'
import { reportLine } from './assertion-findings.ts'
import { metricText } from './figure-of.ts'
import { metricName } from './metric-name.ts'

/** What became slower than at the base, what nobody can say for sure, and what was not compared. */
export function pairFindings(facts: AuditFacts): AuditFinding[] {
  const { baseMissing } = facts
  const missing: AuditFinding[] =
    baseMissing === undefined
      ? []
      : [
          {
            rule: 'audit/not-compared',
            severity: 'warning',
            subject: 'base',
            message: `the pages could not be compared with the base: ${baseMissing}`,
          },
        ]
  return [...missing, ...facts.pages.flatMap(ofPage)]
}

function ofPage(page: AuditedPage): AuditFinding[] {
  const { path, unpaired } = page
  if (unpaired !== undefined) {
    const rule = 'audit/not-compared'
    return [{ rule, severity: 'info', subject: path, message: unpaired }]
  }
  return pairVerdicts(page).flatMap((verdict) => {
    if (verdict.verdict === 'same') return []
    const isSlower = verdict.verdict === 'slower'
    return {
      rule: isSlower ? 'audit/slower' : 'audit/unsure',
      severity: isSlower ? 'error' : 'warning',
      subject: `${path} ${metricName(verdict.id)}`,
      message: messageOf(verdict),
      evidence: [pairsLine(page, verdict), ...reportLine(page)],
    } satisfies AuditFinding
  })
}

/** What the pairs of a page say; nothing where it has none. */
export function pairVerdicts({ runs, base }: AuditedPage): PairVerdict[] {
  const verdicts = base === undefined ? [] : judgePairs(pairsOf(runs, base))
  return verdicts === 'more' ? [] : verdicts
}

function messageOf(verdict: PairVerdict): string {
  const { id, base, head, worseIn, pairs } = verdict
  const change = `${metricText(id, base)} at the base, ${metricText(id, head)} now`
  const times = worseIn === pairs ? `each of ${pairs}` : `${worseIn} of ${count(pairs, 'pair')}`
  const where = worseIn === pairs ? `${times} pairs` : times
  return `${metricName(id)}: ${change}, ${differenceText(verdict)}; worse in ${where} of runs`
}

/** "+12 %", "+140 ms", "-4 points". */
export function differenceText({ id, worse }: PairVerdict): string {
  const sign = (id === 'score' ? worse > 0 : worse < 0) ? '-' : '+'
  const size = Math.abs(worse)
  if (id === 'score') return `${sign}${Math.round(size)} points`
  if (id === 'tbt') return `${sign}${Math.round(size)} ms`
  return id === 'cls' ? `${sign}${size.toFixed(3)}` : `${sign}${Math.round(size * 100)} %`
}

function pairsLine({ runs, base = [] }: AuditedPage, { id }: PairVerdict): string {
  const read = (run: AuditedPage['runs'][number]): string => {
    const value = id === 'score' ? (run.scores.performance ?? 0) * 100 : run.metrics[id]
    return value === undefined ? '?' : metricText(id, value)
  }
  const pairs = base.map((before, index) => {
    const after = runs[index]
    return `${read(before)} → ${after ? read(after) : '?'}`
  })
  return `runs, base → head: ${pairs.join(', ')}`
}
