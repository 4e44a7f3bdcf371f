import { count, formatDuration } from '../../../../model/units.ts'
import { growthVerdict } from '../../growth-verdict.ts'
import { judgeEach } from '../../judge-each.ts'
import type { Sample, Verdict } from '../../kind.ts'
import { isKept } from '../../../../model/line/comparison.ts'
import type { Grown, ProcessAsked, ProcessSeen } from './asked.ts'
import { nextOf } from './next.ts'
import { quantityOf } from './quantity.ts'

/**
 * A collector of garbage may let so many bytes lie before it begins, and as many as are in use: V8's heap starts small
 * and doubles, and buffers outside of it are counted apart.
 */
const leastGarbage = 64e6

export function judge(asked: ProcessAsked, samples: readonly Sample<ProcessSeen>[]): [Verdict] {
  return [judgeEach(samples, (seen) => judgeOne(asked, seen))]
}

function judgeOne(asked: ProcessAsked, seen: ProcessSeen): Verdict {
  const next = nextOf(asked)
  if (asked.what === 'restarts' && seen.what === 'restarts') {
    const { restarts, events } = seen
    return {
      state: isKept(restarts, asked.limit) ? 'ok' : 'failed',
      rule: 'process-restarts',
      seen: count(restarts, 'restart'),
      told: `had to be started again ${count(restarts, 'time')}`,
      excerpt: events,
      next,
    }
  }
  if (asked.what === 'cpu' && seen.what === 'cpu') {
    const perRequest = seen.usedMs / seen.answered
    const figures = `${formatDuration(perRequest)} per request`
    return {
      state: isKept(perRequest, asked.limit) ? 'ok' : 'failed',
      rule: 'process-cpu',
      seen: figures,
      told: `used ${figures}`,
      excerpt: [`${formatDuration(seen.usedMs)} of CPU time for ${count(seen.answered, 'answer')}`],
      next,
    }
  }
  if (asked.what === 'growth' && seen.what === 'growth') return judgeGrowth(asked, seen)
  return judgeLevel(asked, seen)
}

function judgeGrowth(asked: Extract<ProcessAsked, { what: 'growth' }>, seen: Grown): Verdict {
  const { format } = quantityOf(asked)
  const { drift, lengthMs, requestsPerMin, restarts, start } = seen
  const returnable = asked.of === 'memory' ? Math.max(leastGarbage, start) : 0
  const verdict = growthVerdict(
    { drift, lengthMs, requestsPerMin, returnable, format },
    asked.limit,
  )
  const cut = restarts === 0 ? '' : `; ${count(restarts, 'restart')} in that time`
  const z = drift ? [`z ${drift.z.toFixed(1)} by Mann and Kendall's test`] : []
  return {
    ...verdict,
    seen: `${verdict.seen}${cut}`,
    rule: `process-${asked.of}-growth`,
    excerpt: [...seen.course, ...z],
    next: verdict.state === 'unknown' ? nextWhenUnsure(restarts) : nextOf(asked),
  }
}

function nextWhenUnsure(restarts: number): string {
  return restarts > 0
    ? 'Mend first what made it fall: process restarts = 0 shows its last lines'
    : 'Load longer at a steady rate: a stage soak 20m'
}

function judgeLevel(asked: ProcessAsked, seen: ProcessSeen): Verdict {
  const { what } = asked
  if (seen.what !== 'level' || what === 'cpu' || what === 'restarts' || what === 'growth') {
    const why = 'something else was measured'
    return { state: 'unknown', rule: 'unknown', seen: why, told: why }
  }
  const { format } = quantityOf(asked)
  const { most, last, course } = seen
  const kept = isKept(most, asked.limit)
  return {
    state: kept ? 'ok' : 'failed',
    rule: `process-${asked.what}`,
    seen: most === last ? format(most) : `${format(most)} at most, ${format(last)} at last`,
    told: toldLevel(asked, format(most)),
    excerpt: course,
    next: nextOf(asked),
  }
}

function toldLevel(asked: ProcessAsked, most: string): string {
  if (asked.what === 'zombies') return `left ${most} that ended and were never waited for`
  if (asked.what === 'descriptors' && asked.share) return `used up to ${most} of a limit`
  return `used up to ${most}`
}
