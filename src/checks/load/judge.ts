import type { Observation } from '../../model/check.ts'
import type { Finding } from '../../model/result.ts'
import { holds, type Threshold } from '../../model/threshold.ts'
import { count, formatDuration } from '../../model/units.ts'
import { culpritHint, slowestPaths } from './culprits.ts'
import { percentile, sampleCount } from './engine/histogram.ts'
import type { LoadFacts } from './facts.ts'
import { failureLines } from './failures.ts'
import type { LoadOptions } from './options.ts'
import { formatPercent } from './percent.ts'
import { requiredRequests } from './sample-size.ts'

/** More would be noise: a hostile site can answer with any status. */
const mostStatuses = 10

type TimeThreshold = Extract<Threshold, { percentile: number }>

/** One finding per threshold that does not hold, and one each for a load that was stopped or got no answer. */
export function judgeLoad(observed: Observation<LoadFacts>, options: LoadOptions): Finding[] {
  const { facts } = observed
  if (facts.saturated !== undefined) return []
  return [
    ...judgeStop(facts),
    ...judgeSilence(facts),
    ...options.thresholds.flatMap((threshold) =>
      threshold.measure === 'errors' ? judgeErrors(facts, threshold) : judgeTime(facts, threshold),
    ),
    ...judgeNotServed(facts),
  ]
}

function judgeTime(facts: LoadFacts, threshold: TimeThreshold): Finding[] {
  const problem = timeProblem(facts, threshold)
  if (problem === undefined) return []
  return [
    {
      rule: threshold.measure === 'response' ? 'load/response-time' : 'load/service-time',
      severity: 'error',
      subject: threshold.text,
      message: problem,
      fix: culpritHint(facts),
      evidence: slowestPaths(facts),
    },
  ]
}

function timeProblem(facts: LoadFacts, threshold: TimeThreshold): string | undefined {
  const name = `p${threshold.percentile}`
  const buckets = facts.total[threshold.measure]
  const value = percentile(buckets, threshold.percentile)
  const limit = `limit ${formatDuration(threshold.limit)}`
  if (value === undefined) return `${name} is unknown, because no request was answered; ${limit}`
  const over = `over ${count(sampleCount(buckets), 'request')}`
  // Requests that were given up count with the time limit, but would have taken longer.
  if (value >= facts.plan.timeoutMs) {
    return `${name} is at least ${formatDuration(value)}, where requests are given up; ${limit}, ${over}`
  }
  if (!holds(threshold, value)) {
    return `${name} is ${formatDuration(value)}, ${limit}, ${over}`
  }
  const required = requiredRequests(threshold.percentile)
  if (facts.total.fired < required) {
    return `${name} cannot be told from ${count(facts.total.fired, 'request')}; it needs ${required.toLocaleString('en')}`
  }
  return undefined
}

function judgeErrors(facts: LoadFacts, threshold: Threshold): Finding[] {
  const { failed, fired } = facts.total
  const ratio = fired > 0 ? failed / fired : 1
  if (holds(threshold, ratio)) return []
  const limit = formatPercent(threshold.limit)
  return [
    {
      rule: 'load/errors',
      severity: 'error',
      subject: threshold.text,
      message: `${failed} of ${count(fired, 'request')} failed (${formatPercent(ratio)}), limit ${limit}`,
      fix: 'Look for these requests in the log of the site; they carry the header X-Rehearse-Run.',
      evidence: failureLines(facts),
    },
  ]
}

/** Without an answer nothing was rehearsed, whatever the thresholds say. */
function judgeSilence(facts: LoadFacts): Finding[] {
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

function judgeStop({ stopped, ...facts }: LoadFacts): Finding[] {
  if (!stopped) return []
  const { failed, ended } = stopped
  return [
    {
      rule: 'load/stopped',
      severity: 'error',
      subject: 'load',
      message: `stopped after ${formatDuration(stopped.afterMs)}: ${failed} of the ${count(ended, 'request')} of the last ${formatDuration(stopped.windowMs)} failed`,
      fix: 'Mend the failures first, or lower load.rate to what the site can bear.',
      evidence: failureLines(facts),
    },
  ]
}

/**
 * The times of a path that mostly answers with a refusal, a redirect or an error tell nothing of the path.
 * A smaller share is a warning, unless it holds only statuses of 500 and above: those have a threshold.
 */
function judgeNotServed(facts: LoadFacts): Finding[] {
  return Object.entries(facts.paths).flatMap(([path, own]): Finding[] => {
    const others = Object.entries(own.statuses)
      .filter(([status]) => !isServed(Number(status)))
      .toSorted(([, a], [, b]) => b - a)
    const n = others.reduce((sum, [, times]) => sum + times, 0)
    const mostly = n * 2 > own.answered
    if (!mostly && others.every(([status]) => Number(status) >= 500)) return []
    const shown = others.slice(0, mostStatuses)
    const statuses = shown.map(([status]) => status).join(', ')
    return [
      {
        rule: 'load/not-served',
        severity: mostly ? 'error' : 'warning',
        subject: path,
        message: `${n} of ${count(own.answered, 'answer')} did not serve the path (status ${statuses}), so its times are not those of the page`,
        fix: 'Correct load.paths, let requests of Rehearse pass the login or the rate limit, or name the path it redirects to.',
        evidence: shown.map(([status, times]) => `${status}: ${count(times, 'request')}`),
      },
    ]
  })
}

/** 304 says that the page is as the client knows it. */
function isServed(status: number): boolean {
  return (status >= 200 && status < 300) || status === 304
}
