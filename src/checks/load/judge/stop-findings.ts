import { count, formatDuration } from '../../../model/units.ts'
import type { LoadFacts } from '../facts.ts'
import { failureLines } from '../failures.ts'
import type { LoadFinding } from '../rules.ts'

/** That the load was stopped early, and that nothing was answered: then nothing was rehearsed. */
export function stopFindings(facts: LoadFacts): LoadFinding[] {
  return [...stopped(facts), ...silent(facts)]
}

function stopped(facts: LoadFacts): LoadFinding[] {
  if (!facts.stopped) return []
  const { afterMs, windowMs, failed, ended, threshold, asked } = facts.stopped
  const last = `the last ${formatDuration(windowMs)}`
  const broken = `"${threshold}" was broken over ${last}, in which ${count(ended, 'request')} ended`
  const failing = `${failed} of the ${count(ended, 'request')} of ${last} failed`
  const pausing = asked ? `, and ${count(asked, 'answer')} asked to come back later` : ''
  const why = threshold === undefined ? failing + pausing : broken
  return [
    {
      rule: 'load/stopped',
      severity: 'error',
      subject: threshold ?? 'load',
      message: `stopped after ${formatDuration(afterMs)}: ${why}`,
      fix: 'Mend the failures first, or lower the rate to what the site can bear.',
      evidence: failureLines(facts),
    },
  ]
}

function silent(facts: LoadFacts): LoadFinding[] {
  if (facts.total.answered > 0) return []
  return [
    {
      rule: 'load/errors',
      severity: 'error',
      subject: 'answers',
      message: `none of ${count(facts.total.fired, 'request')} was answered`,
      fix: 'Check that the site runs and listens where the load went.',
      evidence: failureLines(facts),
    },
  ]
}
